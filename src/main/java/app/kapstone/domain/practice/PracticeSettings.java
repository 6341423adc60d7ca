package app.kapstone.domain.practice;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.InvalidValue.Rule;

/**
 * How Kapstone behaves for this practice.
 *
 * @param lockAfterMinutes idle minutes until the practice locks itself, 1 to 120
 * @param chime whether a due check is also heard, softly
 */
public record PracticeSettings(int lockAfterMinutes, Paper paper, boolean chime) {
  public enum Paper {
    LETTER,
    A4
  }

  /**
   * Ten minutes, as the automatic logoff of 45 CFR 164.312(a)(2)(iii) leaves the time to the
   * practice.
   */
  public static final PracticeSettings DEFAULT = new PracticeSettings(10, Paper.LETTER, false);

  public PracticeSettings {
    if (lockAfterMinutes < 1 || lockAfterMinutes > 120) {
      throw new InvalidValue("settings.lockAfterMinutes", Rule.OUT_OF_RANGE, 1, 120);
    }
  }
}
