package app.kapstone.screens.settings;

import app.kapstone.database.ClosedDatabase;
import app.kapstone.database.DatabaseException;
import app.kapstone.screens.kit.Errand;
import app.kapstone.screens.kit.Ui;
import java.util.concurrent.CancellationException;

/** Long work with the record, which no screen waits for and which a lock ends without a word. */
final class Beside {
  private Beside() {}

  interface Work<T> {
    T run() throws DatabaseException;
  }

  static <T> Errand<T> run(Ui ui, Work<T> work) {
    return run(ui, work, () -> {});
  }

  /**
   * The same.
   *
   * @param onFailed is told after a failure was said
   */
  static <T> Errand<T> run(Ui ui, Work<T> work, Runnable onFailed) {
    return ui.background()
        .<T>run(() -> {
          try {
            return work.run();
          } catch (ClosedDatabase e) {
            throw new CancellationException();
          }
        })
        .onFailure(
            DatabaseException.class,
            failure -> {
              Refusals.say(ui, failure);
              onFailed.run();
            })
        .beside();
  }
}
