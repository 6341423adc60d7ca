package app.kapstone.screens.unlock;

import app.kapstone.domain.practice.PracticeDetails;
import app.kapstone.vault.Passphrase;
import app.kapstone.vault.PracticeFolder;
import app.kapstone.vault.RecoveryKey;

/** What the first start has asked for. The two ways in stay the wizard's to close. */
record NewPractice(
    PracticeFolder folder, PracticeDetails details, Passphrase passphrase, RecoveryKey recovery) {
  @Override
  public String toString() {
    return "NewPractice[…]";
  }
}
