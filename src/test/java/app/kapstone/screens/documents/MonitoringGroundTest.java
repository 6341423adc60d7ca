package app.kapstone.screens.documents;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.OpenedPractice;
import app.kapstone.content.ProtocolFiles;
import app.kapstone.database.Writing;
import app.kapstone.demo.DemoClock;
import app.kapstone.demo.DemoDay;
import app.kapstone.documents.MonitoringSheet;
import app.kapstone.documents.PdfWriter;
import app.kapstone.domain.dosing.SessionEvent;
import app.kapstone.domain.dosing.SessionEvent.DoseGiven;
import app.kapstone.domain.dosing.SessionEvent.VitalsTaken;
import app.kapstone.domain.dosing.SessionId;
import app.kapstone.domain.dosing.Sessions;
import app.kapstone.domain.dosing.VitalsLine;
import app.kapstone.domain.interaction.MedicineClass;
import app.kapstone.domain.medicine.Milligrams;
import app.kapstone.domain.medicine.Route;
import app.kapstone.domain.patient.MedicineTaken;
import app.kapstone.domain.patient.PatientData;
import app.kapstone.domain.practice.PracticeSettings;
import app.kapstone.screens.kit.TestWindow;
import app.kapstone.texts.Texts;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MonitoringGroundTest {
  private static final LocalDate DAY = LocalDate.ofInstant(TestWindow.NOW, TestWindow.ZONE);

  private final DemoClock clock = new DemoClock(TestWindow.NOW);

  @Test
  void read_medicinesAndReadingsInParts_printsWhatIsSureAndMarksTheRest(@TempDir Path folder)
      throws Exception {
    try (var practice = OpenedPractice.create(folder.resolve("practice"), clock)) {
      SessionId session = practice.database().write(this::session);
      after(practice, session, 0, new VitalsTaken(VitalsLine.parse("122/78 70 98")));
      after(
          practice,
          session,
          0,
          new DoseGiven(Milligrams.of("28"), Route.INTRANASAL_ESKETAMINE, null, "", "", "", ""));
      after(practice, session, 38, new VitalsTaken(VitalsLine.parse("148/92 80 97")));
      after(practice, session, 2, new VitalsTaken(VitalsLine.parse("97%")));
      after(practice, session, 60, new VitalsTaken(VitalsLine.parse("98%")));
      MonitoringGround ground =
          practice
              .database()
              .read(r -> MonitoringGround.read(r, session, clock.instant(), TestWindow.ZONE));
      var texts = Texts.english();
      var input = ground.input(ground.data().orElseThrow(), texts, null);
      assertThat(input.takes()).containsExactly(MedicineClass.BENZODIAZEPINE);
      assertThat(input.unknown()).containsExactly("Grandmother’s drops");
      assertThat(input.medicines()).hasSize(3);
      byte[] pdf =
          new MonitoringSheet(new PdfWriter(), texts, TestWindow.ZONE)
              .render(input, ground.stationer().size());
      try (var document = Loader.loadPDF(pdf)) {
        String words = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        assertThat(words)
            .contains("Written as free text, so of no known group: Grandmother’s drops")
            .contains("“No” is never ticked")
            .contains("122/78", "148/92")
            .doesNotContain("–/–");
        assertThat(words.split("148/92", -1)).as("one reading, one line").hasSize(2);
      }
    }
  }

  private SessionId session(Writing w) {
    var files = new ProtocolFiles();
    var esketamine = Sessions.builtIn("esketamine");
    w.practice().create(DemoDay.practice(), PracticeSettings.DEFAULT);
    var patient = w.patients().add(PatientData.named("Juniper Sampleton"));
    w.entries().add(patient, medicine("Lorazepam", "lorazepam", null));
    w.entries().add(patient, medicine("Oxycodone", "oxycodone", DAY.plusDays(1)));
    w.entries().add(patient, MedicineTaken.freeText("Grandmother’s drops"));
    return w.sessions().open(patient, null, files.write(esketamine), 70.0);
  }

  private void after(OpenedPractice practice, SessionId session, int minutes, SessionEvent event)
      throws Exception {
    clock.set(clock.instant().plus(Duration.ofMinutes(minutes)));
    practice.database().change(w -> w.sessions().append(session, w.now(), event));
  }

  private static MedicineTaken medicine(String name, String key, @Nullable LocalDate started) {
    return new MedicineTaken(name, Optional.of(key), "", started, null);
  }
}
