package app.kapstone;

import app.kapstone.vault.Argon2Cost;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;

/** The window, with the real clock, the real folders and the real cost of a guess. */
public final class KapstoneWindow extends Application {
  private static final Duration LOW = Duration.ofMillis(500);
  private static final Duration HIGH = Duration.ofSeconds(1);

  static void openLog() {
    LogFile.open(UserFolders.ofThisUser().state());
  }

  @Override
  public void init() {
    openLog();
  }

  @Override
  public void start(Stage stage) {
    Platform.setImplicitExit(false);
    var asked = Options.parse(getParameters().getRaw());
    var practice = asked instanceof Options.Start(var folder) ? folder : Optional.<Path>empty();
    new House(
            stage,
            UserFolders.ofThisUser(),
            practice,
            InstantSource.system(),
            ZoneId.systemDefault(),
            () -> Argon2Cost.tunedFor(LOW, HIGH),
            Platform::exit)
        .open();
  }
}
