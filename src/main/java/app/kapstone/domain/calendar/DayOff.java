package app.kapstone.domain.calendar;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.InvalidValue.Rule;
import app.kapstone.domain.LineRule;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Days on which the practice is closed, both included.
 *
 * @param words what the calendar shows, such as a holiday's name
 */
public record DayOff(LocalDate first, LocalDate last, String words) {
  public static final LineRule WORDS = LineRule.optional("dayOff.words", 100);

  /** The longest closure that is believed, in days. */
  public static final int LONGEST_DAYS = 183;

  public DayOff {
    words = WORDS.check(words);
    if (last.isBefore(first) || ChronoUnit.DAYS.between(first, last) >= LONGEST_DAYS) {
      throw new InvalidValue("dayOff.last", Rule.BEFORE_ITS_START);
    }
  }

  public boolean covers(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }
}
