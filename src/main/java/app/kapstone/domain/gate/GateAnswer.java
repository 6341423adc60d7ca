package app.kapstone.domain.gate;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.InvalidValue.Rule;
import app.kapstone.domain.LineRule;
import app.kapstone.domain.dosing.Vitals;
import app.kapstone.domain.screening.SuicideScreen;
import java.math.BigDecimal;

/** What is answered at the gate. */
public sealed interface GateAnswer {
  LineRule WORDS = new LineRule("gate.words", 1000, true, true);
  LineRule REASON = new LineRule("gate.reason", 1000, true, true);

  /** How many hours ago, 0 to {@value #MOST_HOURS}. */
  record Hours(BigDecimal hours) implements GateAnswer {
    public static final int MOST_HOURS = 999;

    public Hours {
      if (hours.signum() < 0 || hours.compareTo(BigDecimal.valueOf(MOST_HOURS)) > 0) {
        throw new InvalidValue("gate.hours", Rule.OUT_OF_RANGE, 0, MOST_HOURS);
      }
    }
  }

  /** One of a few answers. */
  record Chosen(Choice choice) implements GateAnswer {}

  /** In words. */
  record Said(String words) implements GateAnswer {
    public Said {
      words = WORDS.check(words);
    }
  }

  /** Vital signs that were taken. */
  record Signs(Vitals vitals) implements GateAnswer {}

  /** The suicide screener, by question. */
  record Asked(SuicideScreen screen) implements GateAnswer {}

  /**
   * The clinician goes on although the line asks to wait.
   *
   * @param finding what was found then: it holds for that alone
   */
  record Override(String reason, String finding) implements GateAnswer {
    public Override {
      reason = REASON.check(reason);
    }
  }

  /** The answers that are chosen. */
  enum Choice {
    READY,
    NOT_READY,
    LEFT_OUT,
    TAKEN,
    LOOKED_AT,
    DOES_NOT_APPLY,
    NOT_PREGNANT,
    PREGNANCY_POSSIBLE
  }
}
