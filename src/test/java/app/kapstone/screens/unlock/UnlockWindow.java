package app.kapstone.screens.unlock;

import app.kapstone.screens.RealWindow;
import app.kapstone.vault.Argon2Cost;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.Consumer;
import javafx.stage.Stage;

/** The unlock screen of a practice that is known, in a window. */
final class UnlockWindow {
  private UnlockWindow() {}

  static RealWindow of(Path practice, Consumer<OpenPractice> onOpened, Stage stage) {
    var clock = InstantSource.system();
    var window = new RealWindow(clock, stage);
    window.layers.show(
        new UnlockScreen(
            window.ui,
            new PracticeDoor(clock, () -> Argon2Cost.FLOOR),
            practice,
            true,
            () -> {},
            onOpened));
    return window;
  }
}
