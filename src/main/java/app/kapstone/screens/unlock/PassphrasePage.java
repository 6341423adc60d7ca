package app.kapstone.screens.unlock;

import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.practice.NewPassphrase;
import app.kapstone.vault.Passphrase;
import java.util.List;
import java.util.function.Supplier;

/** What the practice is locked with. */
final class PassphrasePage extends WizardPage {
  private final NewPassphrase fields;
  private final Supplier<List<String>> known;

  /**
   * @param known words that a passphrase shall not be made of
   */
  PassphrasePage(Ui ui, Supplier<List<String>> known) {
    this(ui, new NewPassphrase(ui), known);
  }

  private PassphrasePage(Ui ui, NewPassphrase fields, Supplier<List<String>> known) {
    super(
        ui,
        "start-passphrase",
        ui.text("start.passphrase"),
        ui.text("start.passphrase.lead"),
        "start.next",
        fields);
    this.fields = fields;
    this.known = known;
  }

  @Override
  void entered() {
    fields.known(known.get());
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
