package app.kapstone.screens.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Polyline;

/** Draws a {@link Trend} small, without axes; the words beside it say the figures. */
final class TrendLine extends Region {
  private static final double INSET = 5;
  private static final double DOT_RADIUS = 3.5;

  private final Trend trend;
  private final Path doses = new Path();
  private final Polyline curve = new Polyline();
  private final Circle last = new Circle(DOT_RADIUS);

  TrendLine(Trend trend, String said) {
    this.trend = trend;
    getStyleClass().add("k-trend");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(said);
    doses.getStyleClass().add("k-trend-dose");
    curve.getStyleClass().add("k-trend-curve");
    last.getStyleClass().add("k-trend-dot");
    for (Node drawn : List.of(doses, curve, last)) {
      drawn.setManaged(false);
      getChildren().add(drawn);
    }
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth() - 2 * INSET;
    double height = getHeight() - 2 * INSET;
    var marks = new ArrayList<PathElement>();
    for (double dose : trend.doses()) {
      double x = Math.round(INSET + dose * width) + 0.5;
      marks.add(new MoveTo(x, 0));
      marks.add(new LineTo(x, getHeight()));
    }
    doses.getElements().setAll(marks);
    var points = new ArrayList<Double>();
    for (Trend.Point point : trend.points()) {
      points.add(INSET + point.x() * width);
      points.add(INSET + point.y() * height);
    }
    curve.getPoints().setAll(points);
    last.setCenterX(points.get(points.size() - 2));
    last.setCenterY(points.getLast());
  }
}
