package app.kapstone.screens.chart;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.domain.patient.PatientData;
import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.TestWindow;
import app.kapstone.screens.kit.Theme;
import java.nio.file.Files;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Paints the rooms of the record under {@code target/record}, to be looked at. */
@Tag("look")
class RecordPictures extends PaintedRooms {
  RecordPictures() {
    super("record");
  }

  @Test
  void everyRoom_inEveryTheme_isPainted() throws Exception {
    paint("patients-none", new Place.Patients());
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
      wear(theme);
      paint("elsewhere", new Place.Home());
      paint("patients", new Place.Patients());
      fill("#patients-filter", "zzz");
      paint("patients-nomatch");
      paint("new", new Place.NewPatient());
      fill("#patient-weight", "150 lb");
      fill("#patient-birthDate", "3/14/2999");
      fire("#patient-save");
      paint("new-wrong");
      paint("chart", new Place.Chart(sample.patient));
      scroll(1);
      paint("chart-end");
      fire("#chart-measure");
      paint("chart-measure");
      interact(() -> ui().overlay().closeAll());
      paint("note", new Place.Note(sample.draft));
      fire("#note-sign");
      paint("note-sign");
      paint("signed", new Place.Note(sample.signed));
      paint("packet", new Place.Packet(sample.patient));
      paint("summary", new Place.Summary(sample.session));
    }
    wear(Theme.LIGHT);
    paint("chart-long", new Place.Chart(longName));
    paint("chart-rtl", new Place.Chart(rtl));
    textSize(200);
    paint("doubled-chart", new Place.Chart(sample.patient));
    paint("doubled-patients", new Place.Patients());
    paint("doubled-note", new Place.Note(sample.draft));
    textSize(100);
    try (var files = Files.list(pictures)) {
      assertThat(files).hasSizeGreaterThanOrEqualTo(38);
    }
  }
}
