package app.kapstone.screens.chart;

import app.kapstone.domain.measure.MeasureTrend;
import java.util.List;
import java.util.stream.IntStream;

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

  static Trend of(MeasureTrend trend) {
    double days = trend.lastDay();
    double highest = trend.instrument().highest();
    return new Trend(
        trend.points().stream()
            .map(point -> new Point(point.day() / days, 1 - point.total() / highest))
            .toList(),
        trend.doses().stream().map(day -> day / days).toList());
  }
}
