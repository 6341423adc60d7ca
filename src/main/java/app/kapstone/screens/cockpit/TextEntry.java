package app.kapstone.screens.cockpit;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.dosing.SessionEvent;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.util.function.Function;
import javafx.scene.control.TextField;

/** One line of words: what was done, changed, said or seen. */
final class TextEntry extends Entry {
  private final TextField line = line("cockpit.text.line");
  private final Function<String, SessionEvent> event;

  TextEntry(Ui ui, Keeper keeper, Key key, Function<String, SessionEvent> event, Runnable onClose) {
    super(ui, keeper, key, onClose);
    this.event = event;
    line.setPromptText(ui.text(key.text() + ".prompt"));
    line.setAccessibleText(ui.text(key.text()));
    line.getStyleClass().add("k-entry-line");
    line.textProperty().addListener((value, was, now) -> say(""));
    parts(line, Words.caption(ui.text("cockpit.when.help")));
    enterDoes("cockpit.entry.keep");
  }

  @Override
  void begin() {
    line.requestFocus();
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
