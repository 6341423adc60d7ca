package app.kapstone.screens.cockpit;

import app.kapstone.domain.dosing.VitalsTrend;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.util.Locale;
import java.util.stream.DoubleStream;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import org.jspecify.annotations.Nullable;

/** Blood pressure, pulse and saturation over the session, with the doses on it. */
final class TrendChart extends VBox {
  private final Ui ui;
  private final Plot plot;
  private @Nullable VitalsTrend trend;

  TrendChart(Ui ui) {
    this.ui = ui;
    this.plot = new Plot();
    setId("cockpit-trend");
    getStyleClass().add("k-trend");
    var legend = new HBox();
    legend.getStyleClass().add("k-trend-legend");
    for (VitalsTrend.Sign sign : VitalsTrend.Sign.values()) {
      Label name = Words.caption(ui.text("cockpit.trend." + sign.name()));
      name.setWrapText(false);
      name.setGraphic(swatch(sign));
      legend.getChildren().add(name);
    }
    Label dose = Words.caption(ui.text("cockpit.trend.DOSE"));
    var mark = new Rectangle(3, 12);
    mark.getStyleClass().add("k-trend-dose");
    dose.setGraphic(mark);
    legend.getChildren().add(dose);
    VBox.setVgrow(plot, Priority.ALWAYS);
    getChildren().addAll(legend, plot);
  }

  private static Line swatch(VitalsTrend.Sign sign) {
    var line = new Line(0, 0, 18, 0);
    line.getStyleClass().addAll("k-trend-line", styleClass(sign));
    return line;
  }

  private static String styleClass(VitalsTrend.Sign sign) {
    return "k-trend-" + sign.name().toLowerCase(Locale.ROOT);
  }

  void show(VitalsTrend changed) {
    if (!changed.equals(trend)) {
      trend = changed;
      plot.draw();
    }
  }

  private final class Plot extends Pane {
    private static final double LEFT = 34;
    private static final double FOOT = 18;
    private static final double DOT = 3.5;

    /** Two half circles from the left end of a dot. */
    private static final String ROUND = "a3.5 3.5 0 0 1 7 0a3.5 3.5 0 0 1-7 0z";

    Plot() {
      setMinHeight(60);
      setCache(true); // its lines are long, and the window is painted far oftener than they change
      setAccessibleText(ui.text("cockpit.trend"));
      widthProperty().addListener(value -> draw());
      heightProperty().addListener(value -> draw());
    }

    void draw() {
      getChildren().clear();
      VitalsTrend shown = trend;
      if (shown == null || getWidth() < 2 * LEFT || getHeight() < 2 * FOOT) {
        return;
      }
      grid(shown);
      shown.doseMinutes().forEach(minute -> dose(shown, minute));
      shown.lines().forEach(line -> line(shown, line));
    }

    private double x(VitalsTrend shown, double minute) {
      double part = (minute - shown.firstMinute()) / (shown.lastMinute() - shown.firstMinute());
      return LEFT + part * (getWidth() - LEFT - 6);
    }

    private double y(VitalsTrend shown, double value) {
      double span = shown.highest() - shown.lowest();
      return 6 + (shown.highest() - value) / span * (getHeight() - FOOT - 6);
    }

    private void grid(VitalsTrend shown) {
      int span = shown.highest() - shown.lowest();
      int step = span > 120 ? 40 : 20;
      int first = Math.ceilDiv(shown.lowest(), step) * step;
      for (int value = first; value <= shown.highest(); value += step) {
        var line = new Line(LEFT, y(shown, value), getWidth(), y(shown, value));
        line.getStyleClass().add("k-trend-grid");
        caption(String.valueOf(value), 0, y(shown, value) - 8);
        getChildren().add(line);
      }
      double every = shown.lastMinute() > 180 ? 60 : 30;
      for (double minute = 0; minute <= shown.lastMinute(); minute += every) {
        caption(
            ui.text("cockpit.trend.minute", Math.round(minute)),
            Math.min(x(shown, minute), getWidth() - 46),
            getHeight() - FOOT + 2);
      }
    }

    private void caption(String text, double x, double y) {
      Label caption = Words.caption(text);
      caption.setWrapText(false);
      caption.relocate(x, y);
      getChildren().add(caption);
    }

    private void dose(VitalsTrend shown, double minute) {
      var line = new Rectangle(x(shown, minute) - 1, 2, 3, getHeight() - FOOT - 2);
      line.getStyleClass().add("k-trend-dose");
      getChildren().add(line);
    }

    private void line(VitalsTrend shown, VitalsTrend.Line line) {
      var path =
          new Polyline(
              line.points().stream()
                  .flatMapToDouble(
                      point -> DoubleStream.of(x(shown, point.minute()), y(shown, point.value())))
                  .toArray());
      path.getStyleClass().addAll("k-trend-line", styleClass(line.sign()));
      // one text for all dots: a long session has thousands, and each arc would be twenty objects
      var dots = new SVGPath();
      dots.getStyleClass().addAll("k-trend-dot", styleClass(line.sign()));
      getChildren().addAll(path, dots);
      var drawn = new StringBuilder();
      double next = Double.POSITIVE_INFINITY;
      for (VitalsTrend.Point point : line.points().reversed()) {
        double x = x(shown, point.minute());
        if (next - x >= 2 * DOT) { // the line goes through those that would lie on one another
          next = x;
          double y = y(shown, point.value());
          drawn.append('M').append((float) (x - DOT)).append(' ').append((float) y).append(ROUND);
        }
      }
      dots.setContent(drawn.toString());
    }
  }
}
