package app.kapstone.screens.unlock;

import app.kapstone.domain.LineRule;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Field;
import app.kapstone.screens.kit.Form;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Words;
import app.kapstone.screens.practice.NewPassphrase;
import app.kapstone.vault.RecoveryKey;
import app.kapstone.vault.RecoveryKeyMalformed;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Asks for the key on the recovery sheet and for a new passphrase. */
final class RecoverCard extends VBox {
  private static final LineRule KEY = LineRule.required("unlock.recoveryKey", 100);

  private final WayIn way;
  private final Trouble trouble = new Trouble();
  private final Field<String> key;
  private final NewPassphrase next;

  RecoverCard(WayIn way) {
    this.way = way;
    key = Field.line(way.ui(), KEY, "unlock.recoveryKey").help("unlock.recoveryKey.help");
    next = new NewPassphrase(way.ui());
    var open = Buttons.primary(way.ui(), Icons.KEY, "unlock.setAndOpen", this::open);
    open.setDefaultButton(true);
    open.setMaxWidth(Double.MAX_VALUE);
    getStyleClass().add("k-form");
    getChildren()
        .addAll(Words.section(way.ui().text("unlock.recover")), new Form(key), next, trouble, open);
  }

  void takeFocus() {
    key.control().requestFocus();
  }

  void wipe() {
    ((TextField) key.control()).clear();
    next.wipe();
    trouble.clear();
  }

  private void open() {
    if (!key.valid() || !readable() || !next.valid()) {
      return;
    }
    String typed = key.value();
    var passphrase = next.passphrase();
    var folder = way.folder().get();
    way.errand(
            trouble,
            () -> {
              try (passphrase;
                  var recovery = RecoveryKey.parse(typed)) {
                return way.door().recover(folder, recovery, passphrase);
              }
            })
        .onSuccess(practice -> {
          wipe();
          way.onOpened().accept(practice);
        })
        .start();
  }

  /** A slip of the pen is said beside the field before anything is tried. */
  private boolean readable() {
    try (var parsed = RecoveryKey.parse(key.value())) {
      return !parsed.groups().isEmpty();
    } catch (RecoveryKeyMalformed e) {
      key.say(
          way.ui()
              .text(
                  switch (e.reason()) {
                    case TOO_SHORT -> "unlock.recoveryKey.tooShort";
                    case TOO_LONG -> "unlock.recoveryKey.tooLong";
                    case FOREIGN_CHARACTER -> "unlock.recoveryKey.foreign";
                    case MISTYPED -> "unlock.recoveryKey.mistyped";
                  }));
      takeFocus();
      return false;
    }
  }
}
