package app.kapstone.screens.notes;

import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Says in a word, a picture and a colour that this is the second drawer. */
final class ProcessBanner extends HBox {
  ProcessBanner(Ui ui) {
    setId("process-banner");
    getStyleClass().add("k-process-banner");
    setAlignment(Pos.CENTER_LEFT);
    var name = Words.body(ui.text("process.word"));
    name.getStyleClass().add("k-strong");
    name.setMinWidth(USE_PREF_SIZE);
    var words = Words.caption(ui.text("process.apart"));
    HBox.setHgrow(words, Priority.ALWAYS);
    getChildren().addAll(Icons.PROCESS.node("k-process-icon"), name, words);
  }
}
