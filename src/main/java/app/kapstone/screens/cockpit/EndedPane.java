package app.kapstone.screens.cockpit;

import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** What comes after the end: the note and the summary. */
final class EndedPane extends VBox {
  EndedPane(Ui ui, Keeper keeper, Runnable onSummary) {
    setId("cockpit-ended");
    getStyleClass().addAll("k-card", "k-ended");
    var buttons =
        new FlowPane(
            Buttons.primary(
                ui,
                Icons.NOTE,
                "cockpit.ended.note",
                () -> keeper.note(note -> ui.navigator().go(new Place.Note(note)))),
            Buttons.plain(ui, Icons.DOCUMENT, "cockpit.ended.summary", onSummary));
    buttons.setHgap(10);
    buttons.setVgap(10);
    getChildren()
        .addAll(
            Words.section(ui.text("cockpit.ended.title")),
            Words.body(ui.text("cockpit.ended.next")),
            buttons);
  }
}
