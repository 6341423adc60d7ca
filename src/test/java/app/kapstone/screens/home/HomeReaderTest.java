package app.kapstone.screens.home;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.OpenedPractice;
import app.kapstone.content.ProtocolFiles;
import app.kapstone.database.Database;
import app.kapstone.demo.DemoClock;
import app.kapstone.domain.dosing.SessionEvent;
import app.kapstone.domain.medicine.Milligrams;
import app.kapstone.domain.medicine.Route;
import app.kapstone.domain.note.AddendumDraft;
import app.kapstone.domain.note.NoteKind;
import app.kapstone.domain.note.NoteText;
import app.kapstone.domain.patient.PatientData;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
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
    String shipped =
        files.write(
            files.builtIn().stream()
                .filter(each -> each.key().equals("im-kap"))
                .findFirst()
                .orElseThrow());
    String changed =
        shipped.replaceFirst(
            "(\"integrationWindowHours\"\\s*:\\s*\\{\\s*\"value\"\\s*:\\s*)\\d+", "$1" + hours);
    assertThat(changed).isNotEqualTo(shipped);
    return changed;
  }

  private void dosed(Database database, String document) throws Exception {
    database.change(w -> {
      var patient = w.patients().add(PatientData.named("Juniper Sampleton"));
      var session = w.sessions().open(patient, null, document, 70.0);
      w.sessions()
          .append(
              session,
              w.now(),
              new SessionEvent.DoseGiven(
                  Milligrams.of("50"), Route.INTRAMUSCULAR, null, "", "", "", ""));
      w.sessions().append(session, w.now(), new SessionEvent.SessionEnded(""));
    });
  }
}
