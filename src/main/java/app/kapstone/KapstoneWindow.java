package app.kapstone;

import app.kapstone.demo.DemoDay;
import app.kapstone.screens.cockpit.SteadyClock;
import app.kapstone.screens.documents.Printing;
import app.kapstone.screens.kit.SaveAs;
import app.kapstone.texts.Texts;
import app.kapstone.vault.Argon2Cost;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;

/** The window, with the real clock, the real folders and the real cost of a guess. */
public final class KapstoneWindow extends Application {
  private static final Duration LOW = Duration.ofMillis(500);
  private static final Duration HIGH = Duration.ofSeconds(1);

  /** What the system's title bar takes, in pixels. */
  private static final double FRAME = 38;

  static void openLog() {
    LogFile.open(UserFolders.ofThisUser().state());
  }

  @Override
  public void init() {
    // the demo's log is open already, in a folder of its own
    if (Options.parse(getParameters().getRaw()) instanceof Options.Start) {
      openLog();
    }
  }

  @Override
  public void start(Stage stage) {
    Platform.setImplicitExit(false);
    var asked = Options.parse(getParameters().getRaw());
    if (asked instanceof Options.Demo) {
      UserFolders demo = UserFolders.ofThisUser().demo();
      House house = house(stage, demo, Optional.of(demo.practice()));
      house.line(Texts.english().get("desk.demo", DemoDay.PASSPHRASE));
      house.open();
    } else {
      var practice = asked instanceof Options.Start(var folder) ? folder : Optional.<Path>empty();
      house(stage, UserFolders.ofThisUser(), practice).open();
    }
  }

  private static House house(Stage stage, UserFolders folders, Optional<Path> practice) {
    var house =
        new House(
            stage,
            folders,
            practice,
            SteadyClock.ofThisComputer(),
            ZoneId.systemDefault(),
            () -> Argon2Cost.tunedFor(LOW, HIGH),
            ui -> SaveAs.byChooser(ui, () -> onTop(stage)),
            Printing::printers,
            Platform::exit);
    fit(stage);
    return house;
  }

  /** A window that is higher than the screen would hide its lock. */
  private static void fit(Stage stage) {
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    if (stage.getScene().getWidth() > screen.getWidth()) {
      stage.setWidth(screen.getWidth());
    }
    if (stage.getScene().getHeight() + FRAME > screen.getHeight()) {
      stage.setHeight(screen.getHeight());
    }
  }

  /** The wizard while it is shown: a chooser beneath it could not be reached. */
  private static Window onTop(Window stage) {
    return Window.getWindows().stream()
        .filter(window -> window instanceof Stage && window.isShowing())
        .reduce(stage, (below, above) -> above);
  }
}
