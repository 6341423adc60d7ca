package app.kapstone.documents.page;

import app.kapstone.documents.page.Item.Stroke;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Draws a line chart: grid, curves named at their ends, moments as upright lines. */
final class ChartSetter {
  private static final double LEFT = 28;
  private static final double RIGHT = 78;
  private static final double TOP = 34;
  private static final double BOTTOM = 26;

  private final FontMetrics metrics;
  private final Mark mark;

  ChartSetter(FontMetrics metrics, Mark mark) {
    this.metrics = metrics;
    this.mark = mark;
  }

  List<Item> items(LineChart chart, double x, double width) {
    var scale = new Scale(chart, x, width);
    var items = new ArrayList<Item>();
    var caption = TypeStyle.TABLE;
    items.add(text(x, caption.baseline(), Face.BOLD, caption.size(), Tone.INK, chart.caption()));
    grid(chart, scale, items);
    moments(chart, scale, items);
    for (LineChart.Series series : chart.series()) {
      curve(series, scale, items);
    }
    names(chart, scale, items);
    return items;
  }

  private void grid(LineChart chart, Scale scale, List<Item> items) {
    for (double value = chart.low(); value <= chart.high() + 1e-9; value += chart.step()) {
      double y = scale.y(value);
      items.add(stroke(scale.left, y, scale.right, y, 0.4, Tone.HAIRLINE));
      right(scale.left - 5, y + 2.7, whole(value), items);
    }
    double step = minuteStep(scale.lastMinute - scale.firstMinute);
    double first = Math.ceil(scale.firstMinute / step) * step;
    for (double minute = first; minute <= scale.lastMinute + 1e-9; minute += step) {
      double px = scale.x(minute);
      items.add(stroke(px, scale.bottom, px, scale.bottom + 3, 0.5, Tone.QUIET));
      centre(px, scale.bottom + 12, whole(minute), items);
    }
    centre((scale.left + scale.right) / 2, scale.bottom + 23, chart.xLabel(), items);
  }

  private void moments(LineChart chart, Scale scale, List<Item> items) {
    double free = Double.NEGATIVE_INFINITY;
    var inOrder =
        chart.moments().stream().sorted(Comparator.comparingDouble(LineChart.Moment::minute));
    for (LineChart.Moment moment : inOrder.toList()) {
      double px = scale.x(moment.minute());
      items.add(stroke(px, scale.top - 4, px, scale.bottom, 0.8, Tone.QUIET));
      if (px > free) {
        items.add(text(px + 3, scale.top - 5, Face.REGULAR, 7.5, Tone.QUIET, moment.label()));
        free = px + 6 + metrics.width(Face.REGULAR, 7.5, moment.label());
      }
    }
  }

  private void curve(LineChart.Series series, Scale scale, List<Item> items) {
    Tone tone = tone(series);
    List<Stroke.Spot> spots =
        series.points().stream()
            .map(point -> new Stroke.Spot(scale.x(point.minute()), scale.y(point.value())))
            .toList();
    if (spots.size() > 1) {
      items.add(new Stroke(spots, 1.4, tone, series.look(), false, mark));
    }
    for (Stroke.Spot spot : spots) {
      items.add(new Item.Fill(spot.x() - 1.8, spot.y() - 1.8, 3.6, 3.6, tone, mark));
    }
  }

  /** Names stand at the ends of their curves, pushed apart where the ends meet. */
  private void names(LineChart chart, Scale scale, List<Item> items) {
    List<LineChart.Series> drawn =
        chart.series().stream()
            .filter(series -> !series.points().isEmpty())
            .sorted(Comparator.comparingDouble(s -> -s.points().getLast().value()))
            .toList();
    double free = scale.top - 4;
    for (LineChart.Series series : drawn) {
      double y = Math.max(scale.y(series.points().getLast().value()) + 2.7, free);
      items.add(text(scale.right + 6, y, Face.BOLD, 7.5, tone(series), series.name()));
      free = y + 10;
    }
  }

  private static Tone tone(LineChart.Series series) {
    return switch (series.look()) {
      case SOLID -> Tone.ACCENT;
      case DASHED -> Tone.INK;
      case DOTTED -> Tone.QUIET;
    };
  }

  private static double minuteStep(double minutes) {
    for (double step : new double[] {5, 10, 15, 30, 60}) {
      if (minutes / step <= 12) {
        return step;
      }
    }
    return 60 * Math.ceil(minutes / (60 * 12));
  }

  private void right(double x, double y, String words, List<Item> items) {
    double wide = metrics.width(Face.REGULAR, 7.5, words);
    items.add(text(x - wide, y, Face.REGULAR, 7.5, Tone.QUIET, words));
  }

  private void centre(double x, double y, String words, List<Item> items) {
    double wide = metrics.width(Face.REGULAR, 7.5, words);
    items.add(text(x - wide / 2, y, Face.REGULAR, 7.5, Tone.QUIET, words));
  }

  private Item text(double x, double y, Face face, double size, Tone tone, String words) {
    return new Item.Text(x, y, face, size, tone, words, mark);
  }

  private Item stroke(double x1, double y1, double x2, double y2, double thick, Tone tone) {
    List<Stroke.Spot> spots = List.of(new Stroke.Spot(x1, y1), new Stroke.Spot(x2, y2));
    return new Stroke(spots, thick, tone, LineChart.Look.SOLID, false, mark);
  }

  private static String whole(double value) {
    return String.format(Locale.ROOT, "%.0f", value);
  }

  /** From values to places. Values beyond the axis stand at its edge. */
  private static final class Scale {
    final double left;
    final double right;
    final double top = TOP;
    final double bottom;
    final double firstMinute;
    final double lastMinute;
    private final LineChart chart;

    Scale(LineChart chart, double x, double width) {
      this.chart = chart;
      left = x + LEFT;
      right = x + width - RIGHT;
      bottom = chart.heightPoints() - BOTTOM;
      firstMinute = chart.firstMinute();
      lastMinute = chart.lastMinute();
    }

    double x(double minute) {
      return left + (minute - firstMinute) / (lastMinute - firstMinute) * (right - left);
    }

    double y(double value) {
      double inside = Math.clamp(value, chart.low(), chart.high());
      return bottom - (inside - chart.low()) / (chart.high() - chart.low()) * (bottom - top);
    }
  }
}
