package app.kapstone.screens.chart;

import app.kapstone.demo.DemoLives;
import app.kapstone.domain.patient.PatientData;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.TestWindow;
import app.kapstone.screens.kit.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;

/** Paints the patient's page under {@code target/person}, to be looked at. */
@Tag("look")
class PersonPictures extends ApplicationTest {
  private static final Path FOLDER = Path.of(System.getProperty("kapstone.target"), "person");
  private static final InstantSource CLOCK = InstantSource.fixed(TestWindow.NOW);

  @TempDir static Path root;

  private static OpenPractice practice;

  private RecordWindow window;

  @BeforeAll
  static void create() throws Exception {
    practice = new OpenPractice(root, CLOCK);
  }

  @AfterAll
  static void close() throws Exception {
    practice.close();
  }

  @Override
  public void start(Stage stage) {
    window = new RecordWindow(practice, CLOCK, root);
    stage.setScene(window.scene);
    stage.show();
  }

  @Test
  void page_emptyAndFull_inEveryTheme_isPainted() throws Exception {
    var database = practice.database();
    PatientId empty =
        database.write(w -> w.patients().add(PatientData.named("Only A Name Example")));
    PatientId full = Sample.into(database, TestWindow.NOW).patient;
    database.change(w -> DemoLives.fill(w, full, window.ui.today()));
    for (Theme theme : Theme.values()) {
      interact(() -> window.ui.look().wear(theme));
      page(theme, "empty", empty);
      page(theme, "full", full);
      interact(() -> lookup("#person-medicine-add").queryAs(Button.class).fire());
      interact(() -> lookup("#person-medicine-name").queryAs(TextField.class).setText("Lorazepan"));
      interact(() -> lookup("#person-medicine-save").queryAs(Button.class).requestFocus());
      paint(theme, "medicine");
      go(theme, "chart", new Place.Chart(full));
    }
    interact(() -> window.ui.look().wear(Theme.LIGHT));
    interact(() -> window.ui.look().textSize(200));
    page(Theme.LIGHT, "doubled-empty", empty);
    page(Theme.LIGHT, "doubled-full", full);
    go(Theme.LIGHT, "doubled-chart", new Place.Chart(full));
    interact(() -> window.ui.look().textSize(100));
    go(Theme.LIGHT, "new", new Place.NewPatient());
  }

  private void page(Theme theme, String name, PatientId patient) throws Exception {
    go(theme, name, new Place.Person(patient));
    interact(() -> lookup(".k-page-scroll").queryAs(ScrollPane.class).setVvalue(0.5));
    paint(theme, name + "-middle");
    interact(() -> lookup(".k-page-scroll").queryAs(ScrollPane.class).setVvalue(1));
    paint(theme, name + "-end");
  }

  private void go(Theme theme, String name, Place place) throws Exception {
    interact(() -> window.ui.navigator().go(place));
    window.settle();
    paint(theme, name);
  }

  private void paint(Theme theme, String name) throws Exception {
    Files.createDirectories(FOLDER);
    window.settle();
    sleep(60);
    String file = name + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png";
    interact(() -> TestWindow.picture(window.scene, FOLDER.resolve(file)));
  }
}
