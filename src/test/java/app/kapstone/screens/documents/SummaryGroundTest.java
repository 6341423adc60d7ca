package app.kapstone.screens.documents;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.OpenedPractice;
import app.kapstone.content.ProtocolFiles;
import app.kapstone.database.Writing;
import app.kapstone.demo.DemoClock;
import app.kapstone.demo.DemoDay;
import app.kapstone.domain.course.CoursePlan;
import app.kapstone.domain.course.VisitId;
import app.kapstone.domain.course.VisitKind;
import app.kapstone.domain.dosing.SessionEvent;
import app.kapstone.domain.dosing.SessionId;
import app.kapstone.domain.note.NoteKind;
import app.kapstone.domain.note.NoteText;
import app.kapstone.domain.patient.PatientData;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.domain.practice.PracticeSettings;
import app.kapstone.screens.kit.TestWindow;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SummaryGroundTest {
  private final DemoClock clock = new DemoClock(TestWindow.NOW);

  @Test
  void read_notesOfTheSessionAndOfItsVisit_takesEachOnceAndNoOther(@TempDir Path folder)
      throws Exception {
    try (var practice = OpenedPractice.create(folder.resolve("practice"), clock)) {
      SessionId session = practice.database().write(this::session);
      SummaryGround ground = practice.database().read(r -> SummaryGround.read(r, session));
      assertThat(ground.notes())
          .extracting(note -> note.text().title())
          .containsExactlyInAnyOrder("by visit", "by session", "by both");
    }
  }

  @Test
  void read_sessionWithoutVisit_takesItsOwnNotesAlone(@TempDir Path folder) throws Exception {
    try (var practice = OpenedPractice.create(folder.resolve("practice"), clock)) {
      SessionId session =
          practice
              .database()
              .write(w -> {
                w.practice().create(DemoDay.practice(), PracticeSettings.DEFAULT);
                var patient = w.patients().add(PatientData.named("Juniper Sampleton"));
                var id = w.sessions().open(patient, null, document(), 80.0);
                end(w, id);
                note(w, patient, null, id, "by session");
                note(w, patient, null, null, "by neither");
                return id;
              });
      SummaryGround ground = practice.database().read(r -> SummaryGround.read(r, session));
      assertThat(ground.notes())
          .extracting(note -> note.text().title())
          .containsExactly("by session");
    }
  }

  private SessionId session(Writing w) {
    w.practice().create(DemoDay.practice(), PracticeSettings.DEFAULT);
    var patient = w.patients().add(PatientData.named("Juniper Sampleton"));
    var protocol = new ProtocolFiles().builtIn().getFirst();
    var start = LocalDate.parse("2026-11-20");
    var course =
        w.courses()
            .start(
                patient,
                protocol.key(),
                protocol.version(),
                document(),
                start,
                CoursePlan.plan(
                    protocol, start, LocalTime.of(10, 0), java.time.ZoneOffset.UTC, day -> true));
    VisitId visit =
        w.courses().find(course).orElseThrow().visits().stream()
            .filter(each -> each.kind() == VisitKind.DOSE)
            .findFirst()
            .orElseThrow()
            .id();
    SessionId session = w.sessions().open(patient, visit, document(), 80.0);
    end(w, session);
    note(w, patient, visit, null, "by visit");
    note(w, patient, null, session, "by session");
    note(w, patient, visit, session, "by both");
    note(w, patient, null, null, "by neither");
    w.notes().start(patient, NoteKind.SESSION, visit, session, new NoteText("draft", "Open."));
    return session;
  }

  private static void end(Writing w, SessionId session) {
    w.sessions()
        .append(
            session,
            w.sessions().find(session).orElseThrow().openedAt(),
            new SessionEvent.SessionEnded(""));
  }

  private static void note(
      Writing w,
      PatientId patient,
      @Nullable VisitId visit,
      @Nullable SessionId session,
      String title) {
    var id =
        w.notes().start(patient, NoteKind.SESSION, visit, session, new NoteText(title, "Calm."));
    w.notes().sign(id, 1, "Robin Example");
  }

  private static String document() {
    var files = new ProtocolFiles();
    return files.write(files.builtIn().getFirst());
  }
}
