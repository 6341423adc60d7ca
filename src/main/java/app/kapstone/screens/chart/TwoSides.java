package app.kapstone.screens.chart;

import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * What is worked with at the left, what is looked up at the right; beneath each other when the
 * window is too narrow for both.
 */
final class TwoSides extends GridPane {
  private static final double NARROWEST_EM = 56;

  private final VBox left;
  private final VBox right;
  private final Region em = new Region();
  private boolean beside;

  TwoSides(
      CourseCards courses,
      SessionsCard sessions,
      NotesCard notes,
      WindowCard window,
      MeasuresCard measures,
      PapersCard papers,
      PersonCard person) {
    left = side(courses, sessions, notes);
    right = side(window, measures, papers, person);
    em.getStyleClass().add("k-em");
    em.setManaged(false);
    em.setVisible(false);
    getStyleClass().add("k-sides");
    fit(true);
    widthProperty().addListener(value -> fit(getWidth() >= NARROWEST_EM * em()));
  }

  private static VBox side(Node... cards) {
    var side = new VBox(cards);
    side.getStyleClass().add("k-side-cards");
    side.setMinWidth(0);
    return side;
  }

  private double em() {
    return Math.max(em.minWidth(-1), 1);
  }

  private void fit(boolean wide) {
    if (wide == beside && !getChildren().isEmpty()) {
      return;
    }
    beside = wide;
    getChildren().setAll(left, right, em);
    GridPane.setConstraints(left, 0, 0);
    GridPane.setConstraints(right, wide ? 1 : 0, wide ? 0 : 1);
    GridPane.setValignment(left, VPos.TOP);
    GridPane.setValignment(right, VPos.TOP);
    GridPane.setFillHeight(left, false);
    GridPane.setFillHeight(right, false);
    getColumnConstraints().clear();
    getColumnConstraints().add(column(wide ? 60 : 100));
    if (wide) {
      getColumnConstraints().add(column(40));
    }
  }

  private static ColumnConstraints column(double percent) {
    var column = new ColumnConstraints();
    column.setPercentWidth(percent);
    column.setHgrow(Priority.ALWAYS);
    return column;
  }
}
