package app.kapstone.domain.protocol;

import app.kapstone.domain.source.Source;

/**
 * One rule by which a reading is judged.
 *
 * @param above true when a reading strictly above the value meets the rule, false when one strictly
 *     below does
 * @param phase when it applies
 */
public record VitalsLimit(
    VitalSign sign, boolean above, int value, Grade grade, Phase phase, Source source) {
  /** How serious a reading is; the later the worse. */
  public enum Grade {
    IN_RANGE,
    WATCH,
    ACT
  }

  /** Before the first dose, after it, or always. */
  public enum Phase {
    BEFORE_DOSE,
    IN_SESSION,
    ALWAYS
  }
}
