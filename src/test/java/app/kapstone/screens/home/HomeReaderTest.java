package app.kapstone.screens.home;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.OpenedPractice;
import app.kapstone.content.ProtocolFiles;
import app.kapstone.database.Database;
import app.kapstone.database.Writing;
import app.kapstone.demo.DemoClock;
import app.kapstone.domain.course.CourseId;
import app.kapstone.domain.course.CourseState;
import app.kapstone.domain.course.PlannedVisit;
import app.kapstone.domain.course.VisitKind;
import app.kapstone.domain.course.VisitState;
import app.kapstone.domain.dosing.SessionEvent;
import app.kapstone.domain.dosing.Sessions;
import app.kapstone.domain.medicine.Milligrams;
import app.kapstone.domain.medicine.Route;
import app.kapstone.domain.note.AddendumDraft;
import app.kapstone.domain.note.NoteKind;
import app.kapstone.domain.note.NoteText;
import app.kapstone.domain.patient.PatientData;
import app.kapstone.domain.patient.PatientId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the home page reads, on a real record. */
class HomeReaderTest {
  private static final Instant DOSED = Instant.parse("2026-10-30T10:00:00Z");

  private final DemoClock clock = new DemoClock(DOSED);
  private final ProtocolFiles files = new ProtocolFiles();

  @TempDir private Path folder;

  @Test
  void read_windowOfThirtyDays_isOpenOnTheTwentieth() throws Exception {
    try (var practice = OpenedPractice.create(folder.resolve("practice"), clock)) {
      dosed(practice.database(), windowOf(30 * 24));
      clock.set(DOSED.plus(Duration.ofDays(20)));
      HomeRecords records =
          practice
              .database()
              .read(r -> HomeRecords.read(r, files, clock.instant(), ZoneOffset.UTC));
      Today today =
          Today.of(records, new LastBackup.Made(clock.instant()), clock.instant(), ZoneOffset.UTC);
      assertThat(today.windows()).extracting(Today.Window::hoursLeft).containsExactly(240L);
    }
  }

  @Test
  void read_monthsAfterTheLastDose_asksForTheNextOneAndForALookBeforeIt() throws Exception {
    try (var practice = OpenedPractice.create(folder.resolve("practice"), clock)) {
      Database database = practice.database();
      PatientId patient = dosed(database, windowOf(72));
      LocalDate first = LocalDate.ofInstant(DOSED, ZoneOffset.UTC);
      CourseId course = database.write(w -> course(w, patient, first));
      assertThat(later(database, 29).between().maintenance())
          .as("its protocol says 30 days at least")
          .isEmpty();
      Today due = later(database, 30);
      assertThat(due.between().maintenance())
          .singleElement()
          .satisfies(
              each -> assertThat(each.rule().says()).isEqualTo("One dose every 1 to 2 months"));
      assertThat(due.between().lapsed()).isEmpty();
      database.change(w ->
          w.courses()
              .add(course, new PlannedVisit(2, VisitKind.DOSE, first.plusDays(93).atTime(10, 0))));
      assertThat(later(database, 90).between().lapsed()).isEmpty();
      assertThat(later(database, 91).between().lapsed())
          .singleElement()
          .satisfies(each -> assertThat(each.days().value()).isEqualTo(90));
    }
  }

  private CourseId course(Writing w, PatientId patient, LocalDate first) {
    var plan = List.of(new PlannedVisit(1, VisitKind.DOSE, first.atTime(10, 0)));
    CourseId id = w.courses().start(patient, "im-kap", 4, windowOf(72), first, plan);
    w.courses()
        .mark(w.courses().find(id).orElseThrow().visits().getFirst().id(), 1, VisitState.HELD);
    w.courses().changeState(id, 2, CourseState.MAINTENANCE, "The series is over", first);
    return id;
  }

  private Today later(Database database, int days) throws Exception {
    Instant now = DOSED.plus(Duration.ofDays(days));
    HomeRecords records = database.read(r -> HomeRecords.read(r, files, now, ZoneOffset.UTC));
    return Today.of(records, new LastBackup.Made(now), now, ZoneOffset.UTC);
  }

  @Test
  void read_draftsOfEveryKind_areWorkThatWaits() throws Exception {
    try (var practice = OpenedPractice.create(folder.resolve("drafts"), clock)) {
      practice
          .database()
          .change(w -> {
            var patient = w.patients().add(PatientData.named("Juniper Sampleton"));
            w.screenings().start(patient, "{}", "{}");
            w.process().start(patient, new NoteText("", "words"));
            var note =
                w.notes().start(patient, NoteKind.GENERAL, null, null, new NoteText("", "x"));
            w.notes().sign(note, 1, "Robin Example");
            w.notes().keepAddendum(note, new AddendumDraft("why", ""));
          });
      HomeRecords records =
          practice
              .database()
              .read(r -> HomeRecords.read(r, files, clock.instant(), ZoneOffset.UTC));
      Today today =
          Today.of(records, new LastBackup.Made(clock.instant()), clock.instant(), ZoneOffset.UTC);
      assertThat(today.unsigned()).isEmpty();
      assertThat(today.otherDrafts()).isEqualTo(3);
      assertThat(today.quiet()).isFalse();
    }
  }

  private String windowOf(int hours) {
    String shipped = files.write(Sessions.builtIn("im-kap"));
    String changed =
        shipped.replaceFirst(
            "(\"integrationWindowHours\"\\s*:\\s*\\{\\s*\"value\"\\s*:\\s*)\\d+", "$1" + hours);
    return changed;
  }

  private static PatientId dosed(Database database, String document) throws Exception {
    return database.write(w -> {
      var patient = w.patients().add(PatientData.named("Juniper Sampleton"));
      var session = w.sessions().open(patient, null, document, 70.0);
      w.sessions()
          .append(
              session,
              w.now(),
              new SessionEvent.DoseGiven(
                  Milligrams.of("50"), Route.INTRAMUSCULAR, null, "", "", "", ""));
      w.sessions().append(session, w.now(), new SessionEvent.SessionEnded(""));
      return patient;
    });
  }
}
