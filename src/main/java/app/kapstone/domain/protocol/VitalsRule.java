package app.kapstone.domain.protocol;

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
      if (everyMinutes < 1
          || fromMinute < 0
          || untilMinute < fromMinute
          || untilMinute > LONGEST_MINUTES) {
        throw new IllegalArgumentException(
            "a schedule needs a step of at least a minute, forwards, within a day");
      }
    }
  }

  /** At one minute after the first dose. */
  record At(int minute, Source source) implements VitalsRule {
    public At {
      if (minute < 1 || minute > LONGEST_MINUTES) {
        throw new IllegalArgumentException("a fixed point lies after the dose, within a day");
      }
    }
  }

  /** Once before the patient leaves. */
  record BeforeLeaving(Source source) implements VitalsRule {}
}
