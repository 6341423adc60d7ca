package app.kapstone.documents.page;

import java.util.List;

/**
 * Curves over minutes, or over days where {@code xLabel} says so: pure data.
 *
 * @param caption over the chart
 * @param xLabel under the horizontal axis
 * @param low the lowest value of the vertical axis
 * @param high the highest
 * @param step between two lines of the grid
 * @param heightPoints of the whole figure
 */
public record LineChart(
    String caption,
    String xLabel,
    double low,
    double high,
    double step,
    double heightPoints,
    List<Series> series,
    List<Moment> moments) {
  /** One curve, named at its end. */
  public record Series(String name, Look look, List<Point> points) {
    public Series {
      points = List.copyOf(points);
    }
  }

  /** How curves differ when the page is printed in black: line, dashes, dots. */
  public enum Look {
    SOLID,
    DASHED,
    DOTTED
  }

  /** A value at a minute. */
  public record Point(double minute, double value) {}

  /** Something that happened at a minute, such as a dose: an upright line with a word. */
  public record Moment(double minute, String label) {}

  public LineChart {
    series = List.copyOf(series);
    moments = List.copyOf(moments);
    if (!(low < high) || !(step > 0) || !(heightPoints > 60)) {
      throw new IllegalArgumentException("a chart needs low < high, a step and 60 points' height");
    }
  }

  double firstMinute() {
    double first = 0;
    for (Series one : series) {
      for (Point point : one.points()) {
        first = Math.min(first, point.minute());
      }
    }
    return moments.stream().mapToDouble(Moment::minute).reduce(first, Math::min);
  }

  double lastMinute() {
    double last = 30;
    for (Series one : series) {
      for (Point point : one.points()) {
        last = Math.max(last, point.minute());
      }
    }
    return moments.stream().mapToDouble(Moment::minute).reduce(last, Math::max);
  }
}
