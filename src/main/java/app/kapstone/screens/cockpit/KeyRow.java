package app.kapstone.screens.cockpit;

import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Tip;
import app.kapstone.screens.kit.Ui;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;

/** The keys, shown; each can be clicked too. */
final class KeyRow extends FlowPane {
  private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");

  private final Map<Key, Button> buttons = new EnumMap<>(Key.class);

  KeyRow(Ui ui, Consumer<Key> onKey) {
    setId("cockpit-keys");
    getStyleClass().add("k-keys");
    for (Key key : Key.values()) {
      Button button = Buttons.plain(ui, null, key.text(), () -> onKey.accept(key));
      var cap = new Label(key.letter());
      cap.getStyleClass().add("k-key");
      button.setGraphic(cap);
      button.getStyleClass().add("k-key-button");
      button.setFocusTraversable(false);
      Tip.on(button, ui.text(key.text()));
      button.setAccessibleText(ui.text("cockpit.key.spoken", ui.text(key.text()), key.letter()));
      buttons.put(key, button);
      getChildren().add(button);
    }
  }

  /** In a narrow window the keys alone; their names are the tooltips. */
  void narrow(boolean narrow) {
    var display = narrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT;
    buttons.values().forEach(button -> button.setContentDisplay(display));
  }

  void mark(@Nullable Key open) {
    buttons.forEach((key, button) -> button.pseudoClassStateChanged(OPEN, key == open));
  }

  void running(boolean running) {
    buttons.values().forEach(button -> button.setDisable(!running));
  }
}
