package app.kapstone.screens.cockpit;

import app.kapstone.domain.dosing.DoseTotals.Given;
import app.kapstone.domain.dosing.Reading;
import app.kapstone.domain.dosing.SessionState;
import app.kapstone.domain.dosing.Vitals;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The readings as lines over the minutes of the session: what the chart draws.
 *
 * @param doseMinutes when doses were given
 * @param lastMinute the right end, at least an hour
 * @param lowest the foot of the scale, a multiple of ten
 * @param highest its head
 */
record Trend(
    List<Line> lines, List<Double> doseMinutes, double lastMinute, int lowest, int highest) {
  /** One vital sign. */
  enum Sign {
    SYSTOLIC(Vitals::systolicMmHg),
    DIASTOLIC(Vitals::diastolicMmHg),
    PULSE(Vitals::heartRatePerMinute),
    SATURATION(Vitals::spo2Percent);

    private final Function<Vitals, @Nullable Integer> value;

    Sign(Function<Vitals, @Nullable Integer> value) {
      this.value = value;
    }
  }

  /** A value at a minute after the opening. */
  record Point(double minute, int value) {}

  /** The points of one sign, by their time. */
  record Line(Sign sign, List<Point> points) {}

  static Trend of(SessionState state, Instant now) {
    Instant start = state.openedAt();
    List<Line> lines =
        Stream.of(Sign.values())
            .map(sign -> new Line(sign, points(state.readings(), sign, start)))
            .toList();
    List<Double> doses =
        state.doses().doses().stream().map(Given::at).map(at -> minutes(start, at)).toList();
    var values =
        lines.stream()
            .flatMap(line -> line.points().stream())
            .mapToInt(Point::value)
            .summaryStatistics();
    boolean any = values.getCount() > 0;
    int lowest = any ? Math.floorDiv(values.getMin() - 5, 10) * 10 : 50;
    int highest = any ? Math.ceilDiv(values.getMax() + 5, 10) * 10 : 150;
    Instant until = state.endedAt().orElse(now);
    return new Trend(lines, doses, Math.max(60, minutes(start, until)), lowest, highest);
  }

  private static List<Point> points(List<Reading> readings, Sign sign, Instant start) {
    List<Point> points = new ArrayList<>();
    for (Reading reading : readings) {
      Integer value = sign.value.apply(reading.vitals());
      if (value != null) {
        points.add(new Point(minutes(start, reading.at()), value));
      }
    }
    return points;
  }

  private static double minutes(Instant start, Instant at) {
    return Math.max(0, Duration.between(start, at).toSeconds() / 60.0);
  }
}
