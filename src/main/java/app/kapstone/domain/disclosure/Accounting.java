package app.kapstone.domain.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The account of what left, for the patient who asks.
 *
 * @param from the first day it goes back to
 * @param until the day it was asked for
 * @param counted what the rules want named, the oldest first
 * @param others what left besides and the rules leave out, the oldest first
 * @param undone how many entries did not leave after all
 * @see <a href="https://www.ecfr.gov/current/title-45/section-164.528">45 CFR 164.528</a>
 * @see <a href="https://www.ecfr.gov/current/title-42/section-2.25">42 CFR 2.25</a>
 */
public record Accounting(
    LocalDate from,
    LocalDate until,
    boolean part2,
    List<Disclosure> counted,
    List<Disclosure> others,
    int undone) {
  /** 45 CFR 164.528(a)(1): six years before the day it is asked for. */
  public static final int YEARS = 6;

  /** 42 CFR 2.25(a): three years, for what was disclosed with consent. */
  public static final int YEARS_OF_CONSENT = 3;

  public Accounting {
    counted = List.copyOf(counted);
    others = List.copyOf(others);
  }

  /**
   * Sorts what left until that day.
   *
   * @param part2 whether the patient has records under 42 CFR part 2
   */
  public static Accounting of(List<Disclosure> all, boolean part2, LocalDate today) {
    LocalDate from = today.minusYears(YEARS);
    var counted = new ArrayList<Disclosure>();
    var others = new ArrayList<Disclosure>();
    int undone = 0;
    for (Disclosure each : inOrder(all, from, today)) {
      if (each.undone().isPresent()) {
        undone++;
      } else if (counts(each, part2, today)) {
        counted.add(each);
      } else {
        others.add(each);
      }
    }
    return new Accounting(from, today, part2, counted, others, undone);
  }

  private static boolean counts(Disclosure each, boolean part2, LocalDate today) {
    Purpose purpose = each.release().purpose();
    boolean recent = !each.leftOn().isBefore(today.minusYears(YEARS_OF_CONSENT));
    return purpose.counted() || part2 && recent && purpose.countedWithConsent();
  }

  private static List<Disclosure> inOrder(List<Disclosure> all, LocalDate from, LocalDate until) {
    return all.stream()
        .filter(each -> !each.leftOn().isBefore(from) && !each.leftOn().isAfter(until))
        .sorted(Comparator.comparing(Disclosure::leftOn).thenComparing(Disclosure::writtenAt))
        .toList();
  }
}
