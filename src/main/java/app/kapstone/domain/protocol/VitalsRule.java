package app.kapstone.domain.protocol;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.InvalidValue.Rule;
import app.kapstone.domain.source.Source;

/** When vital signs are due. Minutes count from the first dose. */
public sealed interface VitalsRule {
  /** No schedule runs longer than a day, in minutes. */
  int LONGEST_MINUTES = 1440;

  Source source();

  /** Once before the first dose. */
  record BeforeDose(Source source) implements VitalsRule {}

  /** Every so many minutes, the first at {@code from + every}, the last not after {@code until}. */
  record Every(int everyMinutes, int fromMinute, int untilMinute, Source source)
      implements VitalsRule {
    public Every {
      within("everyMinutes", everyMinutes, 1);
      within("fromMinute", fromMinute, 0);
      within("untilMinute", untilMinute, 0);
      if (untilMinute < fromMinute) {
        throw new InvalidValue("untilMinute", Rule.OUT_OF_ORDER);
      }
    }
  }

  /** At one minute after the first dose. */
  record At(int minute, Source source) implements VitalsRule {
    public At {
      within("minute", minute, 1);
    }
  }

  private static void within(String field, int minutes, int least) {
    if (minutes < least || minutes > LONGEST_MINUTES) {
      throw new InvalidValue(field, Rule.OUT_OF_RANGE, least, LONGEST_MINUTES);
    }
  }

  /** Once before the patient leaves. */
  record BeforeLeaving(Source source) implements VitalsRule {}
}
