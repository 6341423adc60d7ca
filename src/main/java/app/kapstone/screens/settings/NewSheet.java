package app.kapstone.screens.settings;

import app.kapstone.screens.practice.ConfirmGroups;
import app.kapstone.screens.practice.RecoverySheetPane;
import app.kapstone.vault.RecoveryKey;

/**
 * A recovery key that is on its way to a sheet. Whatever becomes of it, it is wiped here: when it
 * is in force as when it is given up, but never under the hands of who is putting it into force.
 */
final class NewSheet {
  private final RecoveryKey key;
  private final RecoverySheetPane pane;
  private final ConfirmGroups confirm;
  private boolean inUse;
  private boolean forgotten;

  NewSheet(RecoveryKey key, RecoverySheetPane pane, ConfirmGroups confirm) {
    this.key = key;
    this.pane = pane;
    this.confirm = confirm;
  }

  RecoveryKey key() {
    return key;
  }

  /** Another thread works with the key from now on. */
  void use() {
    inUse = true;
  }

  /** Another thread has let go of it. */
  void used() {
    inUse = false;
    if (forgotten) {
      key.close();
    }
  }

  /** Lets go of what is shown, and of the key as soon as nobody works with it. */
  void forget() {
    forgotten = true;
    pane.forget();
    confirm.forget();
    if (!inUse) {
      key.close();
    }
  }
}
