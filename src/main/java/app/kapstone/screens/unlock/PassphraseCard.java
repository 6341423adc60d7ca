package app.kapstone.screens.unlock;

import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Field;
import app.kapstone.screens.kit.Form;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.SecretField;
import app.kapstone.vault.Passphrase;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** Asks for the passphrase. */
final class PassphraseCard extends VBox {
  private final WayIn way;
  private final Runnable onUnfinished;
  private final Trouble trouble = new Trouble();
  private final Field<SecretField> passphrase;
  private final Button unlock;

  /**
   * @param onUnfinished the passphrase fits, but the first start was never finished
   */
  PassphraseCard(WayIn way, Runnable onUnfinished) {
    this.way = way;
    this.onUnfinished = onUnfinished;
    passphrase = Field.secret(way.ui(), "passphrase", "unlock.passphrase");
    line()
        .textProperty()
        .addListener((value, was, now) -> {
          if (was.isEmpty()) {
            way.door().expect(way.folder().get());
          }
        });
    unlock = Buttons.primary(way.ui(), Icons.KEY, "unlock.unlock", this::unlock);
    unlock.setDefaultButton(true);
    unlock.setMaxWidth(Double.MAX_VALUE);
    getStyleClass().add("k-form");
    getChildren().addAll(new Form(passphrase), trouble, unlock);
  }

  Trouble trouble() {
    return trouble;
  }

  void takeFocus() {
    passphrase.control().requestFocus();
  }

  void wipe() {
    line().wipe();
    passphrase.fresh();
    trouble.clear();
  }

  private SecretField line() {
    return (SecretField) passphrase.control();
  }

  private void unlock() {
    if (unlock.isDisabled() || !passphrase.valid()) {
      takeFocus();
      return;
    }
    var typed = new Passphrase(line().secret());
    var folder = way.folder().get();
    unlock.setDisable(true);
    way.errand(trouble, () -> way.door().open(folder, typed))
        .onSuccess(practice -> {
          wipe();
          way.onOpened().accept(practice);
        })
        .onFailure(UnfinishedPractice.class, failure -> onUnfinished.run())
        .onFinally(() -> {
          typed.close();
          unlock.setDisable(false);
          if (!line().isBlank()) {
            line().selectAll();
            takeFocus();
          }
        })
        .start();
  }
}
