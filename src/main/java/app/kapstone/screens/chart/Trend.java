package app.kapstone.screens.chart;

import app.kapstone.domain.measure.MeasureResult;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Totals of one measure as a curve in a square of one by one: 0 at the left is the first day, 1 at
 * the right the last result or dose, 0 at the top the highest total there is.
 *
 * @param points the results, the oldest first
 * @param doses where doses fall, 0 to 1 from the left
 */
record Trend(List<Point> points, List<Double> doses) {
  /** A result: both 0 to 1, from the left and from the top. */
  record Point(double x, double y) {}

  Trend {
    points = List.copyOf(points);
    doses = List.copyOf(doses);
  }

  /** Ratings of meetings, 0 to a highest, evenly spaced: each meeting counts the same. */
  static Trend ofMeetings(List<Integer> ratings, int highest) {
    double last = Math.max(1, ratings.size() - 1);
    return new Trend(
        IntStream.range(0, ratings.size())
            .mapToObj(i -> new Point(i / last, 1 - ratings.get(i) / (double) highest))
            .toList(),
        List.of());
  }

  static Trend of(List<MeasureResult> results, List<LocalDate> doses) {
    LocalDate first = results.getFirst().takenOn();
    LocalDate last =
        Stream.concat(Stream.of(results.getLast().takenOn()), doses.stream())
            .max(LocalDate::compareTo)
            .orElseThrow();
    double days = Math.max(1, ChronoUnit.DAYS.between(first, last));
    return new Trend(
        results.stream()
            .map(result ->
                new Point(
                    ChronoUnit.DAYS.between(first, result.takenOn()) / days,
                    1 - result.total() / (double) result.instrument().highest()))
            .toList(),
        doses.stream()
            .map(day -> ChronoUnit.DAYS.between(first, day) / days)
            .filter(x -> x >= 0 && x <= 1)
            .sorted()
            .toList());
  }
}
