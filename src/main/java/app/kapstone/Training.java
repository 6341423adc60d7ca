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
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * What the start cache of an installed Kapstone is made of: the start as it is for the therapist,
 * with the folders of an invented user, and the part of the tour that a day begins with: unlock,
 * home, chart, cockpit, a paper, the lock. First it makes the practice of invented people, so that
 * the runs that are watched load nothing of how that is made.
 */
final class Training {
  private static final Duration LOOK_AGAIN = Duration.ofMillis(50);
  private static final int LOOKS = 1200;

  private static final Duration DRAWN = Duration.ofMillis(500);

  private Training() {}

  /**
   * {@code Training <folder>}; the user's own folders must be under it. With {@code start} after it
   * the window is shown and nothing else is done, not even what is done while somebody types.
   */
  public static void main(String[] arguments)
      throws IOException, VaultException, DatabaseException {
    Path home = Path.of(arguments[0]);
    Path practice = home.resolve("Kapstone");
    if (!UserFolders.ofThisUser().state().startsWith(home)) {
      throw new IllegalStateException("would start with the folders of whoever builds");
    }
    if (Files.notExists(practice)) {
      DemoPractice.make(practice, Tour.NOON, Tour.ZONE);
      return;
    }
    System.setProperty("java.awt.headless", "true");
    boolean startAlone = arguments.length > 1 && arguments[1].equals("start");
    if (startAlone) {
      Preloading.leaveOut();
    }
    Thread.ofPlatform().name("kapstone-training").start(() -> run(home, startAlone));
    Kapstone.main(new String[] {"--practice", practice.toString()});
  }

  private static void run(Path home, boolean startAlone) {
    int code = 1;
    try {
      Window window = started();
      if (startAlone) {
        rest(DRAWN);
      } else {
        close(window);
        play(home);
      }
      code = 0;
    } finally {
      Runtime.getRuntime().exit(code); // the cache is written by an end in order
    }
  }

  /** Waits for the window and what it loads once it is shown. */
  private static Window started() {
    for (int look = 0; look < LOOKS; look++) {
      rest(LOOK_AGAIN);
      for (Window window : List.copyOf(Window.getWindows())) {
        if (window instanceof Stage stage && !stage.getIcons().isEmpty()) {
          return window; // its icons come last
        }
      }
    }
    throw new TourStuck("the window did not open");
  }

  private static void rest(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      throw new TourStuck("interrupted", e);
    }
  }

  private static void close(Window window) {
    TourHand.see(() -> {
      window.hide();
      return true;
    });
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
