package app.kapstone.screens.unlock;

import app.kapstone.database.DatabaseException;
import app.kapstone.screens.kit.Errand;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.practice.Explained;
import app.kapstone.vault.PracticeFolder;
import app.kapstone.vault.VaultException;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What each way in needs: the folder, the door, whom to hand the open practice to, and one manner
 * of saying what keeps it shut.
 */
record WayIn(
    Ui ui, PracticeDoor door, Supplier<PracticeFolder> folder, Consumer<OpenPractice> onOpened) {

  /** Work at the door, its foreseen failures said in {@code trouble}. */
  <T> Errand<T> errand(Trouble trouble, Callable<T> work) {
    trouble.clear();
    return ui.background()
        .run(work)
        .onFailure(VaultException.class, failure -> trouble.say(Explained.of(ui.texts(), failure)))
        .onFailure(
            DatabaseException.class,
            failure -> trouble.say(Explained.atTheDoor(ui.texts(), failure)))
        .busy("unlock.opening");
  }
}
