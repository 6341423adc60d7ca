package app.kapstone.screens.documents;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.consent.Ink;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Where somebody signs or puts initials: by hand, or by name for who cannot draw. */
final class InkField extends VBox {
  private final InkPad pad;
  private final CheckBox typed;
  private final TextField words = new TextField();

  /**
   * @param id of the whole, which its parts' ids begin with
   * @param padKey names the field to draw in
   * @param typedKey names the line to type in
   * @param high the pad's height in picture elements
   */
  InkField(Ui ui, String id, String padKey, String typedKey, double high) {
    setId(id);
    getStyleClass().add("k-form");
    pad = new InkPad(ui, id + "-pad", ui.text(padKey), high);
    var clear = Buttons.plain(ui, null, "handover.clear", pad::clear);
    clear.setId(id + "-clear");
    var back = Buttons.plain(ui, Icons.UNDO, "handover.redo", pad::back);
    back.setId(id + "-redo");
    var tools = new HBox(clear, back);
    tools.getStyleClass().add("k-buttons");
    typed = new CheckBox(ui.text("handover.typed"));
    typed.setId(id + "-byName");
    typed.setAccessibleText(typed.getText());
    typed.setWrapText(true);
    typed.setMnemonicParsing(false);
    words.setId(id + "-typed");
    words.setAccessibleText(ui.text(typedKey));
    words.setPrefColumnCount(20);
    Label name = Words.body(ui.text(typedKey));
    name.setLabelFor(words);
    var line = new HBox(name, words);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("k-bar");
    pad.visibleProperty().bind(typed.selectedProperty().not());
    pad.managedProperty().bind(pad.visibleProperty());
    tools.visibleProperty().bind(pad.visibleProperty());
    tools.managedProperty().bind(pad.visibleProperty());
    line.visibleProperty().bind(typed.selectedProperty());
    line.managedProperty().bind(line.visibleProperty());
    getChildren().addAll(pad, tools, typed, line);
  }

  /** The mark; empty while there is none. */
  Optional<Ink> ink() {
    if (!typed.isSelected()) {
      return pad.ink();
    }
    try {
      return Optional.of(new Ink.Typed(words.getText()));
    } catch (InvalidValue nothing) {
      return Optional.empty();
    }
  }
}
