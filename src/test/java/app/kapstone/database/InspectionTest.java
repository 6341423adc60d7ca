package app.kapstone.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kapstone.database.ChangedRow.What;
import app.kapstone.domain.disclosure.DisclosureWay;
import app.kapstone.domain.disclosure.Purpose;
import app.kapstone.domain.disclosure.Release;
import app.kapstone.domain.document.DocumentKind;
import app.kapstone.domain.dosing.SessionEvent.GateDecided;
import app.kapstone.domain.dosing.SessionEvent.Remark;
import app.kapstone.domain.measure.Instrument;
import app.kapstone.domain.note.ItemEnd;
import app.kapstone.domain.note.ItemOutcome;
import app.kapstone.domain.note.NoteItemKind;
import app.kapstone.domain.note.NoteKind;
import app.kapstone.domain.note.NoteText;
import app.kapstone.domain.patient.Allergy;
import app.kapstone.domain.patient.PatientData;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is signed or happened cannot be changed by Kapstone, and is found when it was changed by
 * others.
 */
@Execution(ExecutionMode.CONCURRENT)
class InspectionTest {
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:30Z");

  private TestPractice practice;

  @BeforeEach
  void write(@TempDir Path folder) throws Exception {
    practice = TestPractice.in(folder);
    try (Database database = practice.create()) {
      database.change(w -> {
        var patient = w.patients().add(PatientData.named("Ida Inspect"));
        var session = w.sessions().open(patient, null, "{}", null);
        var calm = w.sessions().append(session, NOW, new Remark("calm"));
        w.sessions().append(session, NOW, new Remark("still calm"));
        var note =
            w.notes().start(patient, NoteKind.GENERAL, null, null, new NoteText("T", "Body"));
        var item = w.items().add(patient, note, NoteItemKind.HOMEWORK, "Write to her sister");
        w.items().add(patient, note, NoteItemKind.INSIGHT, "She is not alone");
        w.notes().sign(note, 1, "Robin Example");
        w.notes().addAddendum(note, "why", "more", "Robin Example");
        var process = w.process().start(patient, new NoteText("Own", "What it did to me"));
        w.process().sign(process, 1, "Robin Example");
        w.process().addAddendum(process, "why", "more of it", "Robin Example");
        w.items()
            .end(item, new ItemEnd(ItemOutcome.DROPPED, LocalDate.parse("2026-03-02"), "moved"));
        w.measures().add(patient, Instrument.PHQ_9, 11, LocalDate.parse("2026-03-02"));
        w.entries().add(patient, new Allergy("Latex", "Rash", null));
        byte[] bytes = {1, 2};
        w.documents().keep(patient, DocumentKind.CONSENT_PACKET, "Packet", bytes);
        var today = LocalDate.parse("2026-03-02");
        var own = new Release("Ida", "", Purpose.OWN_COPY, "Own copy", null);
        w.disclosures()
            .leaves(patient, null, "Packet", bytes, DisclosureWay.SAVED, own, today, "Robin");
        var court = new Release("A court", "", Purpose.COURT, "Subpoena", today);
        var told =
            w.disclosures().left(patient, "Dates", DisclosureWay.SPOKEN, court, today, "Robin");
        w.disclosures().undo(told, "Nobody was there", "Robin");
        SafetyRows.write(w, patient);
        GateRows.write(w, patient);
        SigningRows.write(w, patient);
        CalendarRows.write(w, patient);
        ProtocolRows.write(w, patient);
        w.sessions().append(session, NOW, new GateDecided("late", GateRows.LINES));
        w.emergencies().dismiss(calm.id(), "Only looked at", "Robin Example");
        w.monitoring().sent(session, LocalDate.parse("2026-03-02"), "Robin Example");
      });
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update signed_note set body = 'other'",
        "delete from signed_note",
        "update addendum set body = 'other'",
        "delete from addendum",
        "update process_note set body = 'other'",
        "delete from process_note",
        "update process_addendum set body = 'other'",
        "delete from process_addendum",
        "update note_item set text = 'other'",
        "delete from note_item_end",
        "update session_event set text = 'other'",
        "delete from session_event",
        "update dosing_session set weight_kg = 1",
        "delete from measure_result",
        "update document set title = 'other'",
        "update patient_entry set name = 'other'",
        "delete from patient_entry",
        "update signed_screening set result = 'ELIGIBLE'",
        "delete from signed_screening",
        "update adverse_event set outcome = 'RECOVERED'",
        "delete from adverse_event",
        "update adverse_follow_up set text = 'other'",
        "delete from adverse_follow_up",
        "update safety_check set answers = ''",
        "delete from safety_check",
        "update disclosure set recipient = 'other'",
        "delete from disclosure",
        "update disclosure_undone set reason = 'other'",
        "delete from disclosure_undone",
        "update hold_override set reason = 'other'",
        "delete from hold_override",
        "update signed_consent set expires_on = date '2030-01-01'",
        "update consent_answer set answer = 'other'",
        "delete from consent_answer",
        "update consent_mark set typed = 'other'",
        "delete from consent_mark",
        "update own_form set document = '{}'",
        "delete from own_form",
        "update protocol_version set document = '{}'",
        "delete from protocol_version",
        "delete from protocol_removed",
        "update protocol_change set former_document = '{}'",
        "delete from protocol_change",
        "delete from consent_withdrawal",
        "update prescriber_order set what = 'other'",
        "delete from order_withdrawal",
        "update gate_answer set content = 'READY'",
        "delete from gate_answer",
        "delete from turned_away",
        "update emergency_answer set reason = 'other'",
        "delete from emergency_answer",
        "update monitoring_sent set sent_on = date '2026-01-01'",
        "delete from monitoring_sent",
        "update course_change set reason = 'other'",
        "delete from course_change",
        "update visit_move set moved_from = moved_to",
        "delete from visit_move",
        "delete from visit_reminder",
        "update appointment_reminder set written_by = 'other'",
        "delete from appointment_reminder"
      })
  void runtimeUser_changingWhatIsSigned_isRefusedByTheDatabase(String sql) throws Exception {
    try (Database database = practice.open()) {
      assertThatThrownBy(() -> database.change(w -> w.dsl().execute(sql)))
          .isInstanceOf(StatementRefused.class);
    }
    assertThat(inspected()).isEmpty();
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
            + " select session_id, 4, random_uuid(), happened_at, written_at, kind, 'slipped'"
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "update dosing_session set weight_kg = 1|session CHANGED",
        "update dosing_session set protocol_document = '{ }'|session CHANGED",
        "update session_event set seconds = 1 where sequence = 2|event CHANGED",
        "update session_event set expires_on = date '2030-01-01' where sequence = 2|event CHANGED",
        "update measure_result set total = 3|measure CHANGED",
        "delete from measure_result|measure REMOVED",
        "insert into measure_result select patient_id, random_uuid(), instrument, 1, taken_on"
            + " from measure_result|measure ADDED",
        "update document set title = 'other' where title = 'Packet'|document CHANGED",
        "update document set stored_at = dateadd(day, 1, stored_at) where title = 'Packet'"
            + "|document CHANGED",
        "update document set length = 1 where title = 'Packet'|document CHANGED",
        "delete from document where title = 'Packet'|document REMOVED",
        "update patient_entry set detail = 'mild'|entry CHANGED",
        "update patient_entry set withdrawn_reason = 'mistake'|entry CHANGED",
        "delete from patient_entry|entry REMOVED",
        "update signed_screening set result = 'ELIGIBLE'|screening CHANGED",
        "update signed_screening set form_document = '{ }'|screening CHANGED",
        "update signed_screening set valid_until = date '2030-01-01'|screening CHANGED",
        "delete from signed_screening|screening REMOVED",
        "update adverse_event set seriousness = ''|adverse event CHANGED",
        "update adverse_follow_up set outcome = 'DIED'|follow-up CHANGED",
        "delete from adverse_follow_up|follow-up REMOVED",
        "update safety_check set answers = 'burning=0'|safety check CHANGED",
        "update hold_override set reason = 'other'|override CHANGED",
        "update disclosure set recipient = 'other' where way = 'SAVED'|disclosure CHANGED",
        "update disclosure set sha256 = repeat('0', 64) where way = 'SAVED'|disclosure CHANGED",
        "update disclosure set authorized_on = null where way = 'SPOKEN'|disclosure CHANGED",
        "delete from disclosure where way = 'SAVED'|disclosure REMOVED",
        "delete from disclosure_undone|disclosure undone REMOVED",
        "update disclosure_undone set reason = 'other'|disclosure undone CHANGED",
        "update signed_consent set form_version = 2 where way = 'PAPER'|consent CHANGED",
        "update signed_consent set document_id = null where way = 'SCREEN'|consent CHANGED",
        "update consent_answer set answer = 'Yes' where choice = 'touch.hand'|consent answer CHANGED",
        "delete from consent_answer where choice = 'touch.hand'|consent answer REMOVED",
        "update consent_mark set strokes = '0,0,0 900,900,1' where place = 2|consent mark CHANGED",
        "delete from consent_mark where place = 3|consent mark REMOVED",
        "update own_form set document = '{}'|form CHANGED",
        "delete from own_form|form REMOVED",
        "update protocol_version set document = '{}' where protocol = 'own-gone'|protocol CHANGED",
        "delete from protocol_version where protocol = 'own-gone'|protocol REMOVED",
        "update protocol_removed set removed_by = 'other'|removed protocol CHANGED",
        "delete from protocol_removed|removed protocol REMOVED",
        "update protocol_change set former_document = '{}'|protocol change CHANGED",
        "delete from protocol_change|protocol change REMOVED",
        "delete from consent_withdrawal|consent withdrawal REMOVED",
        "update prescriber_order set valid_until = date '2030-01-01'|order CHANGED",
        "delete from order_withdrawal|order withdrawal REMOVED",
        "update gate_answer set content = 'READY'|gate answer CHANGED",
        "update turned_away set lines = ''|turned away CHANGED",
        "update session_event set lines = '' where sequence = 3|event CHANGED",
        "update emergency_answer set reason = 'other'|emergency answer CHANGED",
        "delete from emergency_answer|emergency answer REMOVED",
        "update monitoring_sent set sent_on = date '2026-01-01'|sent sheet CHANGED",
        "delete from monitoring_sent|sent sheet REMOVED",
        "update course_change set changed_on = date '2026-01-01'|course change CHANGED",
        "delete from course_change|course change REMOVED",
        "update visit_move set moved_from = moved_to|visit move CHANGED",
        "delete from visit_move|visit move REMOVED",
        "update visit_reminder set written_by = 'other'|reminder CHANGED",
        "delete from visit_reminder|reminder REMOVED",
        "update appointment_reminder set patient_id = null|appointment reminder CHANGED",
        "delete from appointment_reminder|appointment reminder REMOVED",
        "update process_note set body = 'other'|process note CHANGED",
        "delete from process_addendum|process addendum REMOVED",
        "update process_addendum set reason = 'other'|process addendum CHANGED",
        "update note_item set text = 'other' where kind = 'HOMEWORK'|item CHANGED",
        "update note_item_end set reason = 'other'|item end CHANGED",
        "delete from note_item_end|item end REMOVED",
        "update signed_note set alliance = 9|note CHANGED",
        "update signed_note set session_events = 1, session_head = repeat('0', 64)|note CHANGED",
        "update signed_note set hash = repeat('0', 64)|note CHANGED",
      })
  void inspect_otherRowOfTheRecordTouchedByTheOwner_isFoundOnOpening(String sql, String found)
      throws Exception {
    asOwner(sql);
    assertThat(inspected()).extracting(row -> row.kind() + " " + row.what()).containsExactly(found);
  }

  @Test
  void inspect_twoTouchedAtOnce_findsBothAndNothingElse() throws Exception {
    asOwner("update session_event set text = 'other' where sequence = 1");
    asOwner("delete from session_event where sequence = 2");
    assertThat(inspected())
        .extracting(row -> row.kind() + " " + row.what())
        .containsExactlyInAnyOrder("event CHANGED", "event REMOVED");
  }

  @Test
  void inspect_whileMuchIsWritten_findsNothing() throws Exception {
    try (Database database = practice.open()) {
      var done = new AtomicBoolean();
      var writer =
          Thread.ofPlatform()
              .start(() -> {
                while (!done.get()) {
                  try {
                    database.change(w -> {
                      var patient = w.patients().add(PatientData.named("Ida Meanwhile"));
                      var session = w.sessions().open(patient, null, "{}", null);
                      w.sessions().append(session, NOW, new Remark("meanwhile"));
                    });
                  } catch (DatabaseException e) {
                    throw new IllegalStateException(e);
                  }
                }
              });
      for (int i = 0; i < 20; i++) {
        assertThat(database.inspect()).isEmpty();
      }
      done.set(true);
      writer.join();
    }
  }

  private List<ChangedRow> inspected() throws Exception {
    try (Database database = practice.open()) {
      return database.inspect();
    }
  }

  /**
   * Works on the file with the practice's keys and seals it again, as only somebody who has them
   * could.
   */
  private void asOwner(String sql) throws Exception {
    try (Practice keys = practice.keys()) {
      Seal before = Seal.read(keys);
      H2File file = H2File.open(keys.file(), keys);
      file.execute(sql);
      file.shutdown(false);
      before.closed(keys).write(keys);
    }
  }
}
