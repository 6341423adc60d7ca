package app.kapstone.screens.cockpit;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.dosing.SessionEvent;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Visible;
import app.kapstone.screens.kit.Words;
import java.util.function.Function;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** One line of words: what was done, changed, said or seen. */
final class TextEntry extends Entry {
  private final TextField line = line("cockpit.text.line");
  private final CheckBox all = new CheckBox();
  private final Function<String, SessionEvent> event;

  TextEntry(Ui ui, Keeper keeper, Key key, Function<String, SessionEvent> event, Runnable onClose) {
    super(ui, keeper, key, onClose);
    this.event = event;
    line.setPromptText(ui.text(key.text() + ".prompt"));
    line.setAccessibleText(ui.text(key.text()));
    line.getStyleClass().add("k-entry-line");
    line.textProperty().addListener((value, was, now) -> say(""));
    all.setId("entry-all");
    all.setText(ui.text("cockpit.lane.all"));
    all.setAccessibleText(all.getText());
    all.setMnemonicParsing(false);
    all.setWrapText(true);
    Visible.when(keeper.hasLanesBeside() && (key == Key.SETTING || key == Key.REMARK), all);
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        pressed -> {
          if (pressed.getCode() == KeyCode.F4 && all.isVisible()) {
            pressed.consume();
            all.fire();
          }
        });
    parts(line, all, Words.caption(ui.text("cockpit.when.help")));
    enterDoes("cockpit.entry.keep");
  }

  @Override
  void begin() {
    line.requestFocus();
  }

  @Override
  boolean ofTheRoom() {
    return all.isSelected();
  }

  @Override
  void submit() {
    try {
      When when = When.parse(line.getText(), ui.clock().instant(), ui.zone());
      keep(when.at(), event.apply(when.rest()));
    } catch (InvalidValue e) {
      say(e);
    }
  }
}
