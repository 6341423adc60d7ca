package app.kapstone.screens.chart;

import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.LineButton;
import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.Ui;
import javafx.scene.layout.VBox;

/** The way to the second drawer. The chart knows how many notes lie in it, and nothing of them. */
final class DrawerCard extends VBox {
  DrawerCard(Ui ui, ChartData chart) {
    setId("chart-drawer");
    getStyleClass().addAll("k-card", "k-process");
    getChildren()
        .add(
            new LineButton(
                "chart-process",
                Icons.PROCESS,
                ui.text("process.title"),
                ui.text("process.count", chart.processNotes()),
                () -> ui.navigator().go(new Place.Process(chart.patient().id()))));
  }
}
