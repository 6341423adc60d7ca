package app.kapstone.screens.notes;

import app.kapstone.domain.note.NoteText;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The draft was changed elsewhere: nothing was written over that, and nothing typed is lost. */
final class ConflictPane extends VBox {
  ConflictPane(Ui ui, NoteText text, Runnable keepApart, Runnable showOther) {
    setId("note-conflict");
    getStyleClass().addAll("k-card", "k-warning-card");
    var head = Words.section(ui.text("note.conflict.title"));
    var buttons =
        new HBox(
            Buttons.plain(ui, null, "note.conflict.other", showOther),
            Buttons.primary(ui, Icons.SAVE, "note.conflict.keep", keepApart));
    buttons.getStyleClass().add("k-buttons");
    buttons.setAlignment(Pos.CENTER_RIGHT);
    int characters = text.body().length();
    getChildren().addAll(head, Words.body(ui.text("note.conflict", characters)), buttons);
  }
}
