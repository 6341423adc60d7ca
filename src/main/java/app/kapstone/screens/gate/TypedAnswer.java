package app.kapstone.screens.gate;

import app.kapstone.screens.kit.Field;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Keeps what is typed when the keyboard goes on, by Enter and when the page is left; what cannot be
 * kept stays in the field with a sentence beneath.
 */
final class TypedAnswer {
  private final Field<?> field;
  private final TextInputControl control;
  private final Runnable save;
  private String kept;

  TypedAnswer(Field<?> field, Runnable save) {
    this.field = field;
    this.save = save;
    control = (TextInputControl) field.control();
    kept = control.getText();
    control
        .focusedProperty()
        .addListener((value, was, now) -> {
          if (was) {
            keep();
          }
        });
    control.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER && !(control instanceof TextArea)) {
            event.consume();
            keep();
          }
        });
  }

  void keep() {
    if (!control.getText().equals(kept) && field.valid()) {
      kept = control.getText();
      save.run();
    }
  }
}
