package app.kapstone;

import app.kapstone.database.DatabaseException;
import app.kapstone.demo.DemoClock;
import app.kapstone.screens.kit.Theme;
import app.kapstone.texts.Texts;
import app.kapstone.vault.VaultException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;

/**
 * Plays the first day and the demo day through the real screens, without a display, and leaves a
 * picture of every screen in every theme and every paper that was made.
 */
final class Tour {
  /** Noon of a working day, so that the pictures of two runs can be compared. */
  static final Instant NOON = Instant.parse("2026-11-20T17:00:00Z");

  static final ZoneId ZONE = ZoneId.of("America/New_York");
  private static final int FAILED = 1;
  private static final int SAY_EVERY = 10;

  private final Path folder;
  private final Path homes;
  private final Texts texts = Texts.english();
  private final TourCamera camera;

  private Tour(Path folder, List<Theme> themes, Consumer<String> say) {
    this.folder = folder;
    homes = folder.resolve("homes");
    camera =
        new TourCamera(
            folder,
            themes,
            count -> {
              if (count % SAY_EVERY == 0) {
                say.accept(texts.get("tour.pictures", count));
              }
            });
  }

  /** Starts the toolkit, plays, and gives the exit code. */
  static int run(Path folder, List<Theme> themes, Consumer<String> say, Consumer<String> complain) {
    if (System.getProperty("glass.platform") == null) {
      System.setProperty("glass.platform", "Headless");
      System.setProperty("prism.order", "sw");
    }
    // Pages of papers are drawn by the desktop's toolkit, which would look for a display too.
    System.setProperty("java.awt.headless", "true");
    var texts = Texts.english();
    LogFile.open(folder.resolve("log"));
    Platform.startup(() -> Platform.setImplicitExit(false));
    try {
      int count = play(folder, themes, say).size();
      say.accept(texts.get("tour.done", count, folder.resolve(TourIndex.FILE)));
      return Kapstone.OK;
    } catch (TourStuck | IOException | VaultException | DatabaseException e) {
      complain.accept(texts.get("tour.stuck", String.valueOf(e.getMessage())));
      return FAILED;
    } finally {
      Platform.exit();
    }
  }

  /** Plays on a toolkit that is started; not on its thread. */
  static List<TourCamera.Picture> play(Path folder, List<Theme> themes, Consumer<String> say)
      throws IOException, VaultException, DatabaseException {
    clear(folder);
    var tour = new Tour(folder, themes, say);
    tour.play();
    return tour.camera.pictures();
  }

  private void play() throws IOException, VaultException, DatabaseException {
    try {
      firstDay();
      demoDay();
    } finally {
      camera.finish();
    }
    TourIndex.write(folder, texts, camera.pictures());
    DemoPractice.delete(homes);
  }

  private void firstDay() {
    var clock = new DemoClock(NOON);
    try (var house = new TourHouse(home("first"), Optional.empty(), clock, ZONE, folder)) {
      new TourOfFirstDay(house.hand(), camera).play();
    }
  }

  private void demoDay() throws IOException, VaultException, DatabaseException {
    Path home = home("demo");
    Path practice = home.resolve("Kapstone");
    DemoPractice.make(practice, NOON, ZONE);
    var clock = new DemoClock(NOON);
    try (var house = new TourHouse(home, Optional.of(practice), clock, ZONE, folder)) {
      var hand = house.hand();
      new TourOfPatients(hand, camera).play();
      new TourOfFinding(hand, camera).play();
      new TourOfGate(hand, camera).play();
      new TourOfPapers(hand, camera).play();
      new TourOfSafety(hand, camera).play();
      new TourOfDesk(hand, camera).play();
      new TourOfExport(hand, camera, homes).play();
      new TourOfSession(hand, camera, clock).play();
    }
  }

  private Path home(String name) {
    return homes.resolve(name);
  }

  /** Takes away what an earlier tour left, and nothing else. */
  private static void clear(Path folder) throws IOException {
    Files.createDirectories(folder);
    DemoPractice.delete(folder.resolve("homes"));
    try (var files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (file.toString().matches(".*\\.(png|pdf|html)")) {
          Files.delete(file);
        }
      }
    }
  }
}
