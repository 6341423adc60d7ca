package app.kapstone.screens.chart;

import app.kapstone.domain.course.Visit;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import javafx.geometry.Pos;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** One dose cycle as a line of visits. */
final class CycleLine extends HBox {
  CycleLine(Ui ui, ChartActions actions, ChartData chart, ChartData.Applied applied, Cycle cycle) {
    getStyleClass().add("k-cycle");
    setAlignment(Pos.TOP_LEFT);
    var number = Words.caption(ui.text("chart.cycle", cycle.number()));
    number.getStyleClass().add("k-cycle-number");
    number.setMinWidth(USE_PREF_SIZE);
    var visits = new FlowPane();
    visits.getStyleClass().add("k-visits");
    // Else the pane is as high as its lines at its preferred width, which is not the one it gets.
    visits.widthProperty().addListener(value -> visits.setPrefWrapLength(visits.getWidth()));
    HBox.setHgrow(visits, Priority.ALWAYS);
    for (Visit visit : cycle.visits()) {
      visits
          .getChildren()
          .add(new VisitButton(ui, actions, chart, new ChartData.Placed(applied, visit)));
    }
    getChildren().addAll(number, visits);
  }
}
