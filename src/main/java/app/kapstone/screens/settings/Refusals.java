package app.kapstone.screens.settings;

import app.kapstone.database.DatabaseException;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.practice.Explained;
import app.kapstone.vault.VaultException;

/** Says over the window what a foreseen failure was; what was typed stays beneath. */
final class Refusals {
  private Refusals() {}

  static void say(Ui ui, DatabaseException failure) {
    ui.overlay().message("settings.failed", Explained.of(ui.texts(), failure).both());
  }

  static void say(Ui ui, VaultException failure) {
    ui.overlay().message("settings.failed", Explained.of(ui.texts(), failure).both());
  }
}
