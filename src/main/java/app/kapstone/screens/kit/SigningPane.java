package app.kapstone.screens.kit;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Asks for the passphrase once more, as the hand that signs. */
public final class SigningPane extends VBox {
  private final Ui ui;
  private final SigningCheck signing;
  private final Field<SecretField> passphrase;
  private final Label answer = Words.caption("");
  private final Label tries = Words.caption("");
  private final Button sign;
  private Consumer<Boolean> onRight = done -> {};

  public SigningPane(Ui ui, SigningCheck signing, String clinician, String key, Runnable onCancel) {
    this.ui = ui;
    this.signing = signing;
    passphrase = Field.secret(ui, "note.passphrase", "note.passphrase");
    sign = Buttons.primary(ui, Icons.SIGN, key, this::check);
    answer.setId("note-signing-answer");
    answer.getStyleClass().add("k-error");
    answer.managedProperty().bind(answer.textProperty().isNotEmpty());
    setId("note-signing");
    getStyleClass().add("k-card");
    HBox.setHgrow(passphrase, Priority.ALWAYS);
    var buttons = new HBox(Buttons.plain(ui, null, "note.sign.cancel", onCancel), sign);
    buttons.getStyleClass().add("k-buttons");
    buttons.setMinWidth(USE_PREF_SIZE);
    var line = new HBox(passphrase, buttons);
    line.getStyleClass().add("k-bar");
    line.setAlignment(Pos.BOTTOM_LEFT);
    getChildren().addAll(Words.body(ui.text("note.sign.words", clinician)), tries, line, answer);
    tries.setId("note-signing-tries");
    tries.managedProperty().bind(tries.textProperty().isNotEmpty());
    countTries();
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER && event.getTarget() == passphrase.control()) {
            event.consume();
            sign.fire();
          } else if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            onCancel.run();
          }
        });
  }

  /** What follows on the right passphrase. */
  public void onRight(Consumer<Boolean> action) {
    onRight = action;
  }

  public void takeFocus() {
    passphrase.control().requestFocus();
  }

  public void say(String sentence) {
    answer.setText(sentence);
  }

  private void countTries() {
    ui.background().run(signing::tries).onSuccess(this::showTries).start();
  }

  private void showTries(OptionalInt left) {
    if (left.isPresent()) {
      tries.setText(
          left.getAsInt() == 0
              ? ui.text("pin.usedUp")
              : ui.text("pin.orPassphrase", left.getAsInt()));
    }
  }

  private void check() {
    say("");
    if (!passphrase.valid()) {
      return;
    }
    SecretField line = passphrase.value();
    char[] typed = line.secret();
    line.wipe();
    // emptied by us: nobody is to be told to fill it in
    passphrase.fill(line);
    sign.setDisable(true);
    ui.background()
        .run(() -> {
          try {
            return signing.matches(typed);
          } finally {
            Arrays.fill(typed, '\0');
          }
        })
        .busy("note.signing")
        .onSuccess(this::answered)
        .onFinally(() -> sign.setDisable(false))
        .start();
  }

  private void answered(boolean right) {
    if (right) {
      onRight.accept(true);
    } else {
      say(ui.text("note.sign.wrong"));
      countTries();
      takeFocus();
    }
  }
}
