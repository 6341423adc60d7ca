package app.kapstone.domain.dosing;

import app.kapstone.domain.dosing.DoseTotals.Given;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The readings as lines over the minutes of the session: what the chart on the screen and the
 * curves on paper are drawn from.
 *
 * @param lines one for each sign
 * @param doseMinutes when doses were given, in the order they were given in
 * @param firstMinute the left end: 0, or below where something was taken before the start
 * @param lastMinute the right end, at least an hour
 * @param lowest the foot of the scale, a multiple of ten
 * @param highest its head
 */
public record VitalsTrend(
    List<Line> lines,
    List<Double> doseMinutes,
    double firstMinute,
    double lastMinute,
    int lowest,
    int highest) {
  /** One vital sign. */
  public enum Sign {
    SYSTOLIC(Vitals::systolicMmHg),
    DIASTOLIC(Vitals::diastolicMmHg),
    PULSE(Vitals::heartRatePerMinute),
    SATURATION(Vitals::spo2Percent);

    private final Function<Vitals, @Nullable Integer> value;

    Sign(Function<Vitals, @Nullable Integer> value) {
      this.value = value;
    }
  }

  /** A value at a minute after the start. */
  public record Point(double minute, int value) {}

  /** The points of one sign, by their time. */
  public record Line(Sign sign, List<Point> points) {}

  /** Vital signs and when they were taken. */
  public record Taken(Instant at, Vitals vitals) {}

  /** The lines of a session until its end, or until now. */
  public static VitalsTrend of(SessionState state, Instant now) {
    return of(
        state.readings().stream().map(each -> new Taken(each.at(), each.vitals())).toList(),
        state.doses().doses().stream().map(Given::at).toList(),
        state.openedAt(),
        state.endedAt().orElse(now));
  }

  /** The lines of what still stands of a session; what was corrected is left out. */
  public static VitalsTrend of(
      List<Taken> readings, List<Instant> doses, Instant start, Instant until) {
    List<Line> lines =
        Stream.of(Sign.values())
            .map(sign -> new Line(sign, points(readings, sign, start)))
            .toList();
    List<Double> doseMinutes = doses.stream().map(at -> minutes(start, at)).toList();
    var values =
        lines.stream()
            .flatMap(line -> line.points().stream())
            .mapToInt(Point::value)
            .summaryStatistics();
    boolean any = values.getCount() > 0;
    var minutes =
        Stream.concat(
                doseMinutes.stream(),
                lines.stream().flatMap(line -> line.points().stream()).map(Point::minute))
            .mapToDouble(Double::doubleValue)
            .summaryStatistics();
    return new VitalsTrend(
        lines,
        doseMinutes,
        Math.min(0, minutes.getMin()),
        Math.max(Math.max(60, minutes.getMax()), minutes(start, until)),
        any ? Math.floorDiv(values.getMin() - 5, 10) * 10 : 50,
        any ? Math.ceilDiv(values.getMax() + 5, 10) * 10 : 150);
  }

  public Line line(Sign sign) {
    return lines.get(sign.ordinal());
  }

  private static List<Point> points(List<Taken> readings, Sign sign, Instant start) {
    List<Point> points = new ArrayList<>();
    for (Taken taken : readings) {
      Integer value = sign.value.apply(taken.vitals());
      if (value != null) {
        points.add(new Point(minutes(start, taken.at()), value));
      }
    }
    return points;
  }

  private static double minutes(Instant start, Instant at) {
    return Duration.between(start, at).toSeconds() / 60.0;
  }
}
