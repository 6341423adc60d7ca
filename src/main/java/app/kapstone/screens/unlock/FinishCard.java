package app.kapstone.screens.unlock;

import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Field;
import app.kapstone.screens.kit.Form;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.SecretField;
import app.kapstone.screens.kit.Words;
import app.kapstone.screens.practice.PracticeForm;
import app.kapstone.vault.Passphrase;
import javafx.scene.layout.VBox;

/** Asks for what an interrupted first start left out. */
final class FinishCard extends VBox {
  private final WayIn way;
  private final Trouble trouble = new Trouble();
  private final PracticeForm form;
  private final Field<SecretField> passphrase;

  FinishCard(WayIn way) {
    this.way = way;
    form = new PracticeForm(way.ui());
    passphrase = Field.secret(way.ui(), "passphrase", "unlock.finishPassphrase");
    getStyleClass().add("k-form");
    getChildren()
        .addAll(
            Words.section(way.ui().text("unlock.finish")),
            Words.muted(way.ui().text("unlock.finish.lead")),
            form,
            new Form(passphrase),
            trouble,
            Buttons.primary(way.ui(), Icons.SAVE, "unlock.finish.do", this::finish));
  }

  void wipe() {
    ((SecretField) passphrase.control()).wipe();
    trouble.clear();
  }

  private void finish() {
    if (!form.valid() || !passphrase.valid()) {
      return;
    }
    var details = form.details();
    var folder = way.folder().get();
    var typed = new Passphrase(((SecretField) passphrase.control()).secret());
    way.errand(
            trouble,
            () -> {
              try (typed) {
                return way.door().finish(folder, typed, details);
              }
            })
        .onSuccess(practice -> {
          wipe();
          way.onOpened().accept(practice);
        })
        .start();
  }
}
