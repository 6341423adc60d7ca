package app.kapstone.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kapstone.OpenedPractice;
import app.kapstone.database.ChangedRow.What;
import app.kapstone.demo.DemoClock;
import app.kapstone.domain.dosing.SessionEvent.Remark;
import app.kapstone.domain.note.NoteKind;
import app.kapstone.domain.note.NoteText;
import app.kapstone.domain.patient.PatientData;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is signed or happened cannot be changed by Kapstone, and is found when it was changed by
 * others.
 */
class InspectionTest {
  private static final Instant NOW = Instant.parse("2026-11-20T17:00:00Z");

  private final DemoClock clock = new DemoClock(NOW);
  private OpenedPractice practice;

  @BeforeEach
  void write(@TempDir Path folder) throws Exception {
    practice = OpenedPractice.create(folder.resolve("practice"), clock);
    practice
        .database()
        .change(w -> {
          var patient = w.patients().add(PatientData.named("Ida Inspect"));
          var session = w.sessions().open(patient, null, "{}", null);
          w.sessions().append(session, NOW, new Remark("calm"));
          w.sessions().append(session, NOW, new Remark("still calm"));
          var note =
              w.notes().start(patient, NoteKind.GENERAL, null, null, new NoteText("T", "Body"));
          w.notes().sign(note, 1, "Robin Example");
          w.notes().addAddendum(note, "why", "more", "Robin Example");
        });
  }

  @AfterEach
  void close() throws Exception {
    practice.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update signed_note set body = 'other'",
        "delete from signed_note",
        "update addendum set body = 'other'",
        "delete from addendum",
        "update session_event set text = 'other'",
        "delete from session_event",
        "update dosing_session set weight_kg = 1",
        "delete from measure_result",
        "update document set title = 'other'",
        "update audit_entry set action = 'other'",
        "delete from audit_entry",
        "drop table signed_note",
        "create alias evil for 'java.lang.System.exit'",
        "grant update on signed_note to runtime"
      })
  void runtimeUser_changingWhatIsSigned_isRefusedByTheDatabase(String sql) {
    assertThatThrownBy(() -> practice.database().change(w -> w.dsl().execute(sql)))
        .isInstanceOf(StatementRefused.class);
  }

  @Test
  void inspect_untouched_findsNothing() throws Exception {
    assertThat(inspected()).isEmpty();
  }

  @Test
  void inspect_noteChangedByTheOwner_isFoundOnOpening() throws Exception {
    asOwner("update signed_note set body = 'other'");
    assertThat(inspected()).extracting(ChangedRow::what).containsExactly(What.CHANGED);
  }

  @Test
  void inspect_eventChangedByTheOwner_isFoundOnOpening() throws Exception {
    asOwner("update session_event set text = 'other' where sequence = 2");
    assertThat(inspected())
        .extracting(row -> row.kind() + " " + row.what())
        .containsExactly("event CHANGED");
  }

  @Test
  void inspect_eventSlippedInByTheOwner_isFoundOnOpening() throws Exception {
    asOwner(
        "insert into session_event (session_id, sequence, id, happened_at, written_at, kind, text)"
            + " select session_id, 3, random_uuid(), happened_at, written_at, kind, 'slipped'"
            + " from session_event where sequence = 2");
    assertThat(inspected()).extracting(ChangedRow::what).containsExactly(What.ADDED);
  }

  @Test
  void inspect_addendumTakenAwayByTheOwner_isFoundOnOpening() throws Exception {
    asOwner("delete from addendum");
    assertThat(inspected())
        .extracting(row -> row.kind() + " " + row.what())
        .containsExactly("addendum REMOVED");
  }

  private List<ChangedRow> inspected() throws Exception {
    practice.reopen(clock);
    return practice.database().inspect();
  }

  private void asOwner(String sql) throws Exception {
    practice.database().asOwner(sql);
  }
}
