package app.kapstone.domain.measure;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/**
 * The totals of one measure over days, and the doses among them: what the curves of the screen and
 * of the papers are drawn from.
 *
 * @param first the day of the first result, day 0
 * @param points the results, the oldest first
 * @param doses the days of doses from the first result on, in order
 * @param lastDay the day of the last result or dose; at least 1
 */
public record MeasureTrend(
    Instrument instrument, LocalDate first, List<Point> points, List<Long> doses, long lastDay) {
  /** A total. */
  public record Point(long day, int total) {}

  public MeasureTrend {
    points = List.copyOf(points);
    doses = List.copyOf(doses);
  }

  /**
   * @param results of one measure, at least one, the oldest first
   */
  public static MeasureTrend of(List<MeasureResult> results, List<LocalDate> doses) {
    LocalDate first = results.getFirst().takenOn();
    LocalDate last =
        Stream.concat(Stream.of(results.getLast().takenOn()), doses.stream())
            .max(LocalDate::compareTo)
            .orElseThrow();
    return new MeasureTrend(
        results.getFirst().instrument(),
        first,
        results.stream()
            .map(each -> new Point(ChronoUnit.DAYS.between(first, each.takenOn()), each.total()))
            .toList(),
        doses.stream()
            .map(day -> ChronoUnit.DAYS.between(first, day))
            .filter(day -> day >= 0)
            .sorted()
            .toList(),
        Math.max(1, ChronoUnit.DAYS.between(first, last)));
  }
}
