package app.kapstone;

import app.kapstone.screens.kit.SaveAs;
import app.kapstone.vault.Argon2Cost;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/** The real house with a window of its own, a clock that stands, and papers saved unasked. */
final class TourHouse implements AutoCloseable {
  private static final double WIDTH = 1366;
  private static final double HEIGHT = 768;
  private static final long PATIENCE_SECONDS = 30;

  private final CountDownLatch ended = new CountDownLatch(1);
  private final Stage stage;
  private final TourHand hand;

  /**
   * @param home the home folder of the invented user
   * @param asked the practice folder that is opened, if there is one
   * @param papers where papers are saved
   */
  TourHouse(Path home, Optional<Path> asked, InstantSource clock, ZoneId zone, Path papers) {
    var folders = new UserFolders(home, home.resolve("state"));
    var settings = LocalSettings.of(folders.state());
    settings.size(WIDTH, HEIGHT);
    settings.save();
    stage = TourHand.see(Stage::new);
    hand =
        TourHand.see(() -> {
          var house =
              new House(
                  stage,
                  folders,
                  asked,
                  clock,
                  zone,
                  () -> Argon2Cost.FLOOR,
                  ui -> new SaveAs(name -> Optional.of(papers.resolve(name))),
                  List::of,
                  ended::countDown);
          house.open();
          return new TourHand(house);
        });
    hand.calm();
  }

  TourHand hand() {
    return hand;
  }

  /** Closes the window as its user does and waits until all is closed. */
  @Override
  public void close() {
    Platform.runLater(() ->
        stage.getOnCloseRequest().handle(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
    try {
      if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new TourStuck("the window did not close");
      }
    } catch (InterruptedException e) {
      throw new TourStuck("interrupted", e);
    }
  }
}
