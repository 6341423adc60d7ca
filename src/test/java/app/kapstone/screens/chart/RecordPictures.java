package app.kapstone.screens.chart;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.domain.patient.PatientData;
import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.TestWindow;
import app.kapstone.screens.kit.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
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

/** Paints the rooms of the record under {@code target/record}, to be looked at. */
@Tag("look")
class RecordPictures extends ApplicationTest {
  private static final Path FOLDER = Path.of(System.getProperty("kapstone.target"), "record");
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
  void everyRoom_inEveryTheme_isPainted() throws Exception {
    go(Theme.LIGHT, "patients-none", new Place.Patients());
    var database = practice.database();
    var sample = Sample.into(database, TestWindow.NOW);
    var longName =
        database.write(w ->
            w.patients().add(PatientData.named("Wolfeschlegelsteinhausen ".repeat(8).strip())));
    var rtl =
        database.write(w ->
            w.patients()
                .add(
                    new PatientData(
                        "ليلى بنت عبد الرحمن",
                        "ليلى",
                        "",
                        LocalDate.of(1991, 7, 2),
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        null)));
    for (int i = 0; i < 30; i++) {
      int n = i;
      database.write(w -> w.patients().add(PatientData.named("Tamsin Example " + n)));
    }
    for (Theme theme : Theme.values()) {
      interact(() -> window.ui.look().wear(theme));
      go(theme, "elsewhere", new Place.Home());
      go(theme, "patients", new Place.Patients());
      interact(() -> lookup("#patients-filter").queryAs(TextField.class).setText("zzz"));
      paint(theme, "patients-nomatch");
      go(theme, "new", new Place.NewPatient());
      interact(() -> {
        lookup("#patient-weight").queryAs(TextField.class).setText("150 lb");
        lookup("#patient-birthDate").queryAs(TextField.class).setText("3/14/2999");
        fire("#patient-save");
      });
      paint(theme, "new-wrong");
      go(theme, "chart", new Place.Chart(sample.patient));
      interact(() -> lookup(".k-page-scroll").queryAs(ScrollPane.class).setVvalue(1));
      paint(theme, "chart-end");
      interact(() -> fire("#chart-measure"));
      paint(theme, "chart-measure");
      interact(() -> window.ui.overlay().closeAll());
      go(theme, "note", new Place.Note(sample.draft));
      interact(() -> fire("#note-sign"));
      paint(theme, "note-sign");
      go(theme, "signed", new Place.Note(sample.signed));
      go(theme, "packet", new Place.Packet(sample.patient));
      go(theme, "summary", new Place.Summary(sample.session));
    }
    interact(() -> window.ui.look().wear(Theme.LIGHT));
    go(Theme.LIGHT, "chart-long", new Place.Chart(longName));
    go(Theme.LIGHT, "chart-rtl", new Place.Chart(rtl));
    interact(() -> window.ui.look().textSize(200));
    go(Theme.LIGHT, "doubled-chart", new Place.Chart(sample.patient));
    go(Theme.LIGHT, "doubled-patients", new Place.Patients());
    go(Theme.LIGHT, "doubled-note", new Place.Note(sample.draft));
    interact(() -> window.ui.look().textSize(100));
    try (var files = Files.list(FOLDER)) {
      assertThat(files).hasSizeGreaterThanOrEqualTo(38);
    }
  }

  private void fire(String id) {
    lookup(id).queryAs(Button.class).fire();
  }

  private void go(Theme theme, String name, Place place) {
    interact(() -> window.ui.navigator().go(place));
    paint(theme, name);
  }

  private void paint(Theme theme, String name) {
    window.settle();
    sleep(60);
    String file = name + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png";
    interact(() -> TestWindow.picture(window.scene, FOLDER.resolve(file)));
  }
}
