package app.kapstone.screens.cockpit;

import app.kapstone.OpenedPractice;
import app.kapstone.content.ProtocolFiles;
import app.kapstone.database.Database;
import app.kapstone.demo.DemoClock;
import app.kapstone.demo.DemoDay;
import app.kapstone.domain.dosing.SessionId;
import app.kapstone.domain.dosing.Sessions;
import app.kapstone.domain.patient.PatientData;
import app.kapstone.screens.RealWindow;
import app.kapstone.screens.kit.TestWindow;
import java.nio.file.Path;
import java.time.Duration;
import javafx.scene.control.TextField;
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
      open(KeyCode.V, "#cockpit-vitals-line");
      write("128/82 74 98");
      window.pictures("cockpit", "vitals");
      press(KeyCode.CONTROL, KeyCode.A).release(KeyCode.A, KeyCode.CONTROL);
      write("182/118 128 91");
      type(KeyCode.ENTER);
      gone();
      window.pictures("cockpit", "pastlimit");
      open(KeyCode.D, "#cockpit-dose-amount");
      write("600");
      onScreen("#cockpit-dose-strength", "50");
      window.pictures("cockpit", "dose");
      type(KeyCode.ESCAPE);
      open(KeyCode.E, "#effect");
      window.pictures("cockpit", "effect");
      type(KeyCode.ESCAPE);
      open(KeyCode.P, "#depth");
      window.picture("cockpit", "depth");
      type(KeyCode.S);
      window.pictures("cockpit", "sedation");
      type(KeyCode.ESCAPE);
      open(KeyCode.X, "#ready-1");
      window.pictures("cockpit", "end");
      devices(database);
    } finally {
      window.close();
    }
  }

  private void devices(Database database) throws Exception {
    var files = new ProtocolFiles();
    var spray = Sessions.builtIn("esketamine");
    SessionId session =
        database.write(w -> {
          var patient = w.patients().add(PatientData.named("Juniper Sampleton"));
          return w.sessions().open(patient, null, files.write(spray), 70.0);
        });
    window.show(() -> new CockpitScreen(window.ui, database, session, id -> {}));
    window.await("#cockpit-due");
    open(KeyCode.D, "#cockpit-dose-amount");
    write("84");
    onScreen("#cockpit-dose-expiry", "03/2020");
    window.pictures("cockpit", "devices");
    onScreen("#cockpit-dose-reason", "example");
    type(KeyCode.ENTER);
    gone();
    clock.set(clock.instant().plus(Duration.ofMinutes(5)));
    window.picture("cockpit", "devicenow");
    open(KeyCode.D, "#cockpit-dose-amount");
    window.picture("cockpit", "device2");
  }

  private void onScreen(String field, String text) {
    window.onScreen(() -> {
      ((TextField) window.scene.getRoot().lookup(field)).setText(text);
      return true;
    });
  }

  private void open(KeyCode key, String field) {
    type(key);
    window.await(field);
  }

  private void gone() {
    window.await(() -> window.scene.getRoot().lookup("#entry") == null);
  }
}
