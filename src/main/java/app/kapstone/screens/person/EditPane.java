package app.kapstone.screens.person;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.patient.PatientFact;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Shortcuts;
import app.kapstone.screens.kit.Ui;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A form that stands in its section until it is saved or given up; what was typed stays. */
final class EditPane<F extends PatientFact> extends VBox {
  private final FactForm<F> asked;
  private final Consumer<F> onSave;
  private final Runnable onCancel;
  private final Button save;

  EditPane(Ui ui, String key, FactForm<F> asked, Consumer<F> onSave, Runnable onCancel) {
    String id = key.replace('.', '-');
    this.asked = asked;
    this.onSave = onSave;
    this.onCancel = onCancel;
    save = Buttons.primary(ui, Icons.SAVE, "person.save", this::save);
    save.setId(id + "-save");
    save.setAccessibleText(ui.text("person.save.of", ui.text(key)));
    Button cancel = Buttons.quiet(ui, Icons.CLOSE, "person.cancel", onCancel);
    cancel.setId(id + "-cancel");
    var buttons = new HBox(save, cancel);
    buttons.getStyleClass().add("k-buttons");
    getStyleClass().add("k-form");
    setId(id + "-form");
    getChildren().addAll(asked.form(), buttons);
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    ui.background().onScreen(() -> asked.form().first().requestFocus());
  }

  private void key(KeyEvent event) {
    boolean enter = event.getCode() == KeyCode.ENTER && event.getTarget() instanceof TextField;
    if (enter || Shortcuts.SAVE.keys().match(event)) {
      event.consume();
      save.fire();
    } else if (event.getCode() == KeyCode.ESCAPE) {
      event.consume();
      onCancel.run();
    }
  }

  private void save() {
    if (!asked.form().valid()) {
      return;
    }
    try {
      onSave.accept(asked.fact());
    } catch (InvalidValue e) {
      if (!asked.form().show(e)) {
        throw e;
      }
    }
  }
}
