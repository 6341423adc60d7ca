package app.kapstone.domain.patient;

import app.kapstone.domain.LineRule;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How the record of this patient is kept.
 *
 * @param language the one the patient wishes to be spoken to in
 * @param part2 whether it holds records of substance use treatment under 42 CFR Part 2
 * @param retainUntil the day until which it must be kept; how long that is, the law of the place
 *     says
 */
public record Keeping(String language, boolean part2, @Nullable LocalDate retainUntil)
    implements PatientFact {
  public static final LineRule LANGUAGE = LineRule.optional("keeping.language", 120);
  public static final Keeping UNKNOWN = new Keeping("", false, null);

  public Keeping {
    language = LANGUAGE.check(language);
  }

  /**
   * With what was said later: the newer language, the later day, and Part 2 where either says so.
   */
  Keeping and(Keeping later) {
    return new Keeping(
        later.language.isEmpty() ? language : later.language,
        part2 || later.part2,
        retainUntil == null || later.retainUntil != null && later.retainUntil.isAfter(retainUntil)
            ? later.retainUntil
            : retainUntil);
  }
}
