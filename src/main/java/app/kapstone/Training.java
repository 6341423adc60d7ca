package app.kapstone;

import app.kapstone.database.DatabaseException;
import app.kapstone.demo.DemoClock;
import app.kapstone.demo.DemoDay;
import app.kapstone.demo.DemoPerson;
import app.kapstone.screens.kit.Place;
import app.kapstone.vault.VaultException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

/**
 * The part of the tour that the start cache of an installed Kapstone is made of: unlock, home,
 * chart, cockpit, a paper, the lock. Run twice: first it makes the practice of invented people, so
 * that the second run, the one that is watched, loads nothing of how that is made.
 */
final class Training {
  private Training() {}

  /** {@code Training <folder>}. */
  public static void main(String[] arguments)
      throws IOException, VaultException, DatabaseException {
    Path home = Path.of(arguments[0]);
    if (Files.notExists(home.resolve("Kapstone"))) {
      DemoPractice.make(home.resolve("Kapstone"), Tour.NOON, Tour.ZONE);
      return;
    }
    System.setProperty("java.awt.headless", "true");
    LogFile.open(home.resolve("state"));
    Application.launch(Window.class, arguments);
  }

  /** The window that the toolkit is started with, as it is for the therapist. */
  public static final class Window extends Application {
    @Override
    public void start(Stage stage) {
      Platform.setImplicitExit(false);
      Path home = Path.of(getParameters().getRaw().getFirst());
      Thread.ofPlatform()
          .name("kapstone-training")
          .start(() -> {
            int code = 1;
            try {
              play(home);
              code = 0;
            } finally {
              Runtime.getRuntime().exit(code); // the cache is written by an end in order
            }
          });
    }
  }

  private static void play(Path home) {
    var practice = Optional.of(home.resolve("Kapstone"));
    var clock = new DemoClock(Tour.NOON);
    try (var house = new TourHouse(home, practice, clock, Tour.ZONE, home)) {
      TourHand hand = house.hand();
      hand.type("#unlock-passphrase", DemoDay.PASSPHRASE);
      hand.press("#unlock-unlock");
      hand.await("#cockpit-due");
      session(hand);
      hand.key(KeyCode.DIGIT1, true);
      hand.await("#home-running");
      hand.key(KeyCode.DIGIT2, true);
      hand.await("#patients-table");
      hand.type("#patients-filter", "l");
      TourWays.chart(hand, DemoPerson.MID_COURSE);
      hand.press("#chart-summary");
      TourWays.page(hand);
      TourWays.chart(hand, DemoPerson.INTEGRATION_TODAY);
      hand.press("#chart-notes .button");
      hand.await("#note-body");
      hand.type("#note-body", "She lay still for most of the hour.");
      TourHand.see(() -> {
        hand.house().ui().navigator().go(new Place.Home());
        return true;
      });
      hand.await("#home-running");
      hand.key(KeyCode.L, true);
      hand.await("#unlock-passphrase");
    }
  }

  private static void session(TourHand hand) {
    TourWays.quiet(hand);
    TourWays.begin(hand, 'V', "#cockpit-vitals-line");
    hand.type("#cockpit-vitals-line", "124/78 74 98");
    TourWays.keep(hand);
  }
}
