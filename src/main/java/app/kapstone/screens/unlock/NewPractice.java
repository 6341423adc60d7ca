package app.kapstone.screens.unlock;

import app.kapstone.vault.Passphrase;
import app.kapstone.vault.PracticeFolder;
import app.kapstone.vault.RecoveryKey;

/** What the first start has asked for. The two ways in stay the wizard's to close. */
record NewPractice(
    PracticeFolder folder, Beginning beginning, Passphrase passphrase, RecoveryKey recovery) {
  @Override
  public String toString() {
    return "NewPractice[…]";
  }
}
