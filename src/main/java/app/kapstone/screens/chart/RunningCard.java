package app.kapstone.screens.chart;

import app.kapstone.domain.dosing.SessionListItem;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A session of this patient is running. */
final class RunningCard extends HBox {
  RunningCard(Ui ui, SessionListItem session) {
    setId("chart-running");
    getStyleClass().addAll("k-card", "k-bar", "k-running");
    setAlignment(Pos.CENTER_LEFT);
    var words =
        Words.body(ui.text("chart.running", ui.texts().time(session.openedAt(), ui.zone())));
    words.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    getChildren()
        .addAll(
            Icons.SESSION.node("k-line-icon"),
            words,
            Buttons.plain(
                ui,
                Icons.NEXT,
                "chart.toSession",
                () -> ui.navigator().go(new Place.Cockpit(session.id()))));
  }
}
