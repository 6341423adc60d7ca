package app.kapstone.screens.chart;

import app.kapstone.demo.DemoLives;
import app.kapstone.domain.patient.PatientData;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.TestWindow;
import app.kapstone.screens.kit.Theme;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Paints the patient's page under {@code target/person}, to be looked at. */
@Tag("look")
class PersonPictures extends PaintedRooms {
  PersonPictures() {
    super("person");
  }

  @Test
  void page_emptyAndFull_inEveryTheme_isPainted() throws Exception {
    var database = practice.database();
    PatientId empty =
        database.write(w -> w.patients().add(PatientData.named("Only A Name Example")));
    PatientId full = Sample.into(database, TestWindow.NOW).patient;
    database.change(w -> DemoLives.fill(w, full, ui().today()));
    for (Theme theme : Theme.values()) {
      wear(theme);
      page("empty", empty);
      page("full", full);
      fire("#person-medicine-add");
      fill("#person-medicine-name", "Lorazepan");
      interact(() -> node("#person-medicine-save").requestFocus());
      paint("medicine");
      paint("chart", new Place.Chart(full));
    }
    wear(Theme.LIGHT);
    textSize(200);
    page("doubled-empty", empty);
    page("doubled-full", full);
    paint("doubled-chart", new Place.Chart(full));
    textSize(100);
    paint("new", new Place.NewPatient());
  }

  private void page(String name, PatientId patient) {
    paint(name, new Place.Person(patient));
    scroll(0.5);
    paint(name + "-middle");
    scroll(1);
    paint(name + "-end");
  }
}
