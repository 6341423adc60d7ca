package app.kapstone.screens.chart;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;

/** Draws a {@link Trend} small, without axes; the words beside it say the figures. */
final class TrendLine extends Region {
  private static final double INSET = 5;

  private final Trend trend;

  TrendLine(Trend trend, String said) {
    this.trend = trend;
    getStyleClass().add("k-trend");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(said);
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth() - 2 * INSET;
    double height = getHeight() - 2 * INSET;
    getChildren().clear();
    for (double dose : trend.doses()) {
      double x = Math.round(INSET + dose * width) + 0.5;
      var line = new Line(x, 0, x, getHeight());
      line.getStyleClass().add("k-trend-dose");
      getChildren().add(line);
    }
    var curve = new Polyline();
    curve.getStyleClass().add("k-trend-curve");
    for (Trend.Point point : trend.points()) {
      curve.getPoints().addAll(INSET + point.x() * width, INSET + point.y() * height);
    }
    getChildren().add(curve);
    Trend.Point last = trend.points().getLast();
    var dot = new Circle(INSET + last.x() * width, INSET + last.y() * height, 3.5);
    dot.getStyleClass().add("k-trend-dot");
    getChildren().add(dot);
  }
}
