package app.kapstone.screens.documents;

import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Field;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.SecretField;
import app.kapstone.screens.kit.SigningCheck;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.util.Arrays;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The one way out of the hand-over: the practitioner's passphrase. */
final class GiveBack extends VBox {
  private final Ui ui;
  private final SigningCheck passphrase;
  private final Runnable onRight;
  private final Field<SecretField> typed;
  private final Label answer = Words.body("");
  private final Button open;

  /**
   * @param onCancel back to the page, without it
   */
  GiveBack(Ui ui, SigningCheck passphrase, Runnable onRight, Runnable onCancel) {
    this.ui = ui;
    this.passphrase = passphrase;
    this.onRight = onRight;
    setId("giveback");
    getStyleClass().add("k-handover-page");
    typed = Field.secret(ui, "giveback.passphrase", "giveback.passphrase");
    typed.control().setMaxWidth(USE_PREF_SIZE);
    open = Buttons.primary(ui, Icons.LOCK, "giveback.open", this::check);
    answer.setId("giveback-answer");
    answer.getStyleClass().add("k-error");
    var buttons = new HBox(Buttons.plain(ui, null, "giveback.cancel", onCancel), open);
    buttons.getStyleClass().add("k-buttons");
    getChildren()
        .addAll(
            Words.title(ui.text("giveback.title")),
            Words.body(ui.text("giveback.line")),
            typed,
            buttons,
            answer);
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER && event.getTarget() == typed.control()) {
            event.consume();
            open.fire();
          }
        });
  }

  void takeFocus() {
    typed.control().requestFocus();
  }

  private void check() {
    answer.setText("");
    if (open.isDisabled() || !typed.valid()) {
      return;
    }
    SecretField line = typed.value();
    char[] secret = line.secret();
    line.wipe();
    typed.fresh();
    open.setDisable(true);
    ui.background()
        .run(() -> {
          try {
            return passphrase.matches(secret);
          } finally {
            Arrays.fill(secret, '\0');
          }
        })
        .onSuccess(this::answered)
        .onOther(failed -> answer.setText(ui.text("giveback.failed")))
        .onFinally(() -> open.setDisable(false))
        .start();
  }

  private void answered(boolean right) {
    if (right) {
      onRight.run();
    } else {
      answer.setText(ui.text("giveback.wrong"));
      takeFocus();
    }
  }
}
