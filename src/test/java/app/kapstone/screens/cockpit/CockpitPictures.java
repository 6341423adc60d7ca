package app.kapstone.screens.cockpit;

import app.kapstone.OpenedPractice;
import app.kapstone.demo.DemoClock;
import app.kapstone.demo.DemoDay;
import app.kapstone.domain.dosing.SessionId;
import app.kapstone.screens.RealWindow;
import app.kapstone.screens.kit.TestWindow;
import java.nio.file.Path;
import java.time.Duration;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;

/** Paints the cockpit in every theme under {@code target/look/cockpit}, to be looked at. */
@Tag("look")
class CockpitPictures extends ApplicationTest {
  private RealWindow window;
  private final DemoClock clock = new DemoClock(TestWindow.NOW);

  @Override
  public void start(Stage stage) {
    window = new RealWindow(clock, stage);
  }

  @Test
  void everyState_inEveryTheme_isPainted(@TempDir Path folder) throws Exception {
    try (var practice = OpenedPractice.create(folder.resolve("practice"), clock)) {
      var database = practice.database();
      new DemoDay(database, clock, TestWindow.NOW, TestWindow.ZONE, 7).fill();
      SessionId session = database.read(reading -> reading.sessions().running().getFirst().id());
      window.show(() -> new CockpitScreen(window.ui, database, session, id -> {}));
      window.await("#cockpit");
      window.pictures("cockpit", "running");
      type(KeyCode.V);
      window.await("#cockpit-vitals-line");
      write("128/82 74 ");
      write("98");
      window.picture("cockpit", "vitals");
      press(KeyCode.CONTROL, KeyCode.A).release(KeyCode.A, KeyCode.CONTROL);
      write("182/118 128 91");
      type(KeyCode.ENTER);
      window.await(() -> window.scene.getRoot().lookup("#entry") == null);
      window.pictures("cockpit", "pastlimit");
      type(KeyCode.D);
      window.await("#cockpit-dose-amount");
      write("600");
      window.picture("cockpit", "dose");
      type(KeyCode.ESCAPE);
      type(KeyCode.E);
      window.await("#effect");
      window.picture("cockpit", "effect");
      type(KeyCode.DIGIT2);
      window.picture("cockpit", "severity");
      type(KeyCode.ESCAPE);
      type(KeyCode.C);
      window.picture("cockpit", "correct");
      type(KeyCode.DIGIT1);
      write("wrong patient’s cuff");
      type(KeyCode.ENTER);
      window.await(() -> window.scene.getRoot().lookup("#entry") == null);
      clock.set(TestWindow.NOW.plus(Duration.ofMinutes(37)));
      type(KeyCode.X);
      type(KeyCode.DIGIT1);
      type(KeyCode.DIGIT3);
      window.picture("cockpit", "end");
      type(KeyCode.ENTER);
      write("escort is here, all well");
      type(KeyCode.ENTER);
      window.await("#cockpit-ended");
      window.picture("cockpit", "ended");
      type(KeyCode.F2);
      window.picture("cockpit", "emergency");
    } finally {
      window.close();
    }
  }
}
