package app.kapstone.screens.person;

import app.kapstone.domain.patient.PatientEntry;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.time.LocalDate;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One entry: its words, and at the right what can be done with it. */
final class EntryLine extends HBox {
  EntryLine(
      Ui ui,
      Entries entries,
      PatientEntry<?> entry,
      FactWords words,
      List<Button> more,
      Runnable change,
      Runnable withdraw) {
    setId("entry-" + entry.id().value());
    setAlignment(Pos.TOP_LEFT);
    getStyleClass().add("k-line-row");
    var what = Words.body(words.what());
    what.getStyleClass().add("k-strong");
    var said = new VBox(what);
    String written = ui.texts().date(LocalDate.ofInstant(entry.writtenAt(), ui.zone()));
    String beneath = words.beneath();
    said.getChildren()
        .add(Words.caption(beneath.isEmpty() ? ui.text("person.written", written) : beneath));
    if (FormerVersions.count(entry) > 0) {
      said.getChildren().add(new FormerVersions(ui, entries, entry, words));
    }
    said.setMinWidth(0);
    HBox.setHgrow(said, Priority.ALWAYS);
    getChildren().add(said);
    getChildren().addAll(more);
    getChildren()
        .addAll(
            of(Buttons.icon(ui, Icons.EDIT, "person.change", change), entry, words),
            of(Buttons.icon(ui, Icons.REMOVE, "person.withdraw", withdraw), entry, words));
  }

  /** Says of what the button speaks, and gives it an id of its own. */
  static Button of(Button button, PatientEntry<?> entry, FactWords words) {
    button.setId(button.getId() + "-" + entry.id().value());
    button.setAccessibleText(button.getText() + ": " + words.what());
    button.setMinWidth(USE_PREF_SIZE);
    return button;
  }
}
