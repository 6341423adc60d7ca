package app.kapstone.screens.chart;

import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.TestWindow;
import app.kapstone.screens.kit.Theme;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import javafx.scene.control.ScrollPane;

/** Goes through the rooms of the record and paints them, to be looked at. */
abstract class PaintedRooms extends RecordTest {
  final Path pictures;

  /**
   * @param folder where the pictures go, under {@code target}
   */
  PaintedRooms(String folder) {
    super(InstantSource.fixed(TestWindow.NOW));
    pictures = Path.of(System.getProperty("kapstone.target"), folder);
  }

  void wear(Theme theme) {
    interact(() -> ui().look().wear(theme));
  }

  void textSize(int percent) {
    interact(() -> ui().look().textSize(percent));
  }

  void scroll(double to) {
    interact(() -> this.<ScrollPane>node(".k-page-scroll").setVvalue(to));
  }

  void paint(String name, Place place) {
    go(place);
    paint(name);
  }

  void paint(String name) {
    rest();
    sleep(60); // pop-ups and lists settle in the pulse after the layout
    String worn = ui().look().theme().get().name().toLowerCase(Locale.ROOT);
    interact(() -> TestWindow.picture(scene(), pictures.resolve(name + "-" + worn + ".png")));
  }
}
