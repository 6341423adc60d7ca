package app.kapstone.screens.unlock;

import app.kapstone.domain.practice.PracticeDetails;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.practice.NewPassphrase;
import app.kapstone.vault.Passphrase;
import java.util.List;
import java.util.function.Supplier;

/** What the practice is locked with. */
final class PassphrasePage extends WizardPage {
  private final NewPassphrase fields;
  private final Supplier<PracticeDetails> details;

  PassphrasePage(Ui ui, Supplier<PracticeDetails> details) {
    this(ui, new NewPassphrase(ui), details);
  }

  private PassphrasePage(Ui ui, NewPassphrase fields, Supplier<PracticeDetails> details) {
    super(
        ui,
        "start-passphrase",
        ui.text("start.passphrase"),
        ui.text("start.passphrase.lead"),
        "start.next",
        fields);
    this.fields = fields;
    this.details = details;
  }

  @Override
  void entered() {
    PracticeDetails known = details.get();
    fields.known(List.of(known.name(), known.clinician(), known.address()));
  }

  Passphrase passphrase() {
    return fields.passphrase();
  }

  void wipe() {
    fields.wipe();
  }

  @Override
  void leave(Runnable go) {
    if (fields.valid()) {
      go.run();
    }
  }
}
