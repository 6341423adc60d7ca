package app.kapstone;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.TestWindow;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Parent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Paints every place of the demo day in every size of window under {@code target/places}, to be
 * looked at.
 */
@Tag("look")
class PlacePictures {
  private static final Path FOLDER = Path.of(System.getProperty("kapstone.target"), "places");

  @TempDir private static Path home;
  private static DemoHouse demo;
  private static HouseHand hand;

  @BeforeAll
  static void open() throws Exception {
    demo = DemoHouse.open(home);
    hand = demo.hand();
  }

  @AfterAll
  static void close() {
    demo.close();
  }

  /** A laptop; what it has left at a scaling of 200 percent; doubled text; a large display. */
  @ParameterizedTest
  @CsvSource({
    "laptop,  1366,  768, 100",
    "quarter,  683,  384, 100",
    "doubled, 1366,  768, 200",
    "large,   2560, 1440, 100"
  })
  void everyPlace_inThisSize_isPainted(String name, int width, int height, int percent)
      throws Exception {
    hand.onScreen(() -> hand.house().ui().look().textSize(percent));
    int count = 0;
    for (Place place : demo.places()) {
      hand.go(place);
      settle(width, height);
      count++;
      String kind = place.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
      var file = FOLDER.resolve(name + "-%02d-".formatted(count) + kind + ".png");
      hand.onScreen(() -> TestWindow.picture(hand.stage().getScene().getRoot(), file));
    }
    new DemoPanes(demo)
        .each(pane -> {
          settle(width, height);
          var file = FOLDER.resolve(name + "-pane-" + pane.replace("#", "") + ".png");
          hand.onScreen(() -> TestWindow.picture(hand.stage().getScene().getRoot(), file));
        });
    try (var files = Files.list(FOLDER)) {
      assertThat(files.filter(file -> file.getFileName().toString().startsWith(name)))
          .hasSizeGreaterThanOrEqualTo(count);
    }
  }

  /** The root alone is given the size: a machine without a display need not have so large a one. */
  private static void settle(double width, double height) {
    hand.onScreen(() -> hand.stage().getScene().getRoot().resize(width, height));
    hand.rest();
    for (int i = 0; i < 3; i++) {
      hand.onScreen(() -> {
        Parent root = hand.stage().getScene().getRoot();
        root.resize(width, height);
        root.applyCss();
        root.layout();
      });
    }
  }
}
