package app.kapstone.bench;

import app.kapstone.database.TableDump;
import app.kapstone.domain.patient.PatientId;
import java.sql.SQLException;
import java.util.List;

/** The rows of a chart, read from SQLCipher by the queries that Kapstone's chart reads by. */
final class SqlCipherChart {
  private static final String COUNTED =
      """
      e.session_id = s.id AND e.kind = 'DOSE_GIVEN' AND NOT EXISTS (SELECT 1 FROM session_event c
      WHERE c.corrected_id = e.id AND NOT EXISTS (SELECT 1 FROM session_event u WHERE
      u.corrected_id = c.id))
      """;
  private static final String SESSIONS =
      """
      SELECT s.id, s.patient_id, s.visit_id, s.opened_at,
      (SELECT max(e.happened_at) FROM session_event e
       WHERE e.session_id = s.id AND e.kind = 'SESSION_ENDED'),
      (SELECT min(e.happened_at) FROM session_event e WHERE %s),
      (SELECT sum(e.amount_mg) FROM session_event e WHERE %s)
      FROM dosing_session s WHERE s.patient_id = ? ORDER BY s.opened_at, s.id
      """
          .formatted(COUNTED, COUNTED);
  private static final String NOTES =
      """
      SELECT id, patient_id, kind, visit_id, title, started_at, NULL FROM note_draft
      WHERE patient_id = ?1 UNION ALL
      SELECT id, patient_id, kind, visit_id, title, started_at, signed_at FROM signed_note
      WHERE patient_id = ?1 ORDER BY 6
      """;
  private static final String RATINGS =
      """
      SELECT id, started_at, alliance, intensity FROM note_draft
      WHERE patient_id = ?1 AND (alliance IS NOT NULL OR intensity IS NOT NULL) UNION ALL
      SELECT id, started_at, alliance, intensity FROM signed_note
      WHERE patient_id = ?1 AND (alliance IS NOT NULL OR intensity IS NOT NULL) ORDER BY 2
      """;
  private static final List<String> OTHERS =
      List.of(
          "SELECT * FROM patient WHERE id = ?",
          "SELECT * FROM patient_entry WHERE patient_id = ? ORDER BY entry_id, version",
          "SELECT * FROM course WHERE patient_id = ? ORDER BY added_at DESC, id",
          "SELECT v.* FROM visit v JOIN course c ON c.id = v.course_id WHERE c.patient_id = ?"
              + " ORDER BY v.planned_for, v.id",
          "SELECT * FROM measure_result WHERE patient_id = ? ORDER BY taken_on, id",
          "SELECT id, kind, title, stored_at, length, sha256 FROM document WHERE patient_id = ?"
              + " ORDER BY stored_at DESC, id",
          "SELECT id, changed_at FROM screening_draft WHERE patient_id = ?"
              + " ORDER BY changed_at DESC, id",
          "SELECT id, result, reason, conditions, deferred_until, valid_until, signed_at"
              + " FROM signed_screening WHERE patient_id = ? ORDER BY signed_at DESC, id",
          "SELECT * FROM adverse_event WHERE patient_id = ? ORDER BY onset_on, written_at, id",
          "SELECT f.* FROM adverse_follow_up f JOIN adverse_event e ON e.id = f.event_id"
              + " WHERE e.patient_id = ? ORDER BY f.written_at, f.id",
          "SELECT * FROM safety_check WHERE patient_id = ? ORDER BY taken_on, written_at, id",
          "SELECT * FROM hold_override WHERE patient_id = ? ORDER BY written_at, id",
          "SELECT i.*, e.* FROM note_item i LEFT JOIN note_item_end e ON e.item_id = i.id"
              + " WHERE i.patient_id = ? ORDER BY i.written_at, i.id",
          "SELECT count(*) FROM process_note WHERE patient_id = ?",
          "SELECT count(*) FROM process_draft WHERE patient_id = ?");

  private SqlCipherChart() {}

  /** The number of notes and sessions it found. */
  static int read(SqlCipher file, PatientId patient) throws SQLException {
    byte[] id = TableDump.bytes(patient.value());
    for (String query : OTHERS) {
      file.read(query, (Object) id);
    }
    file.read(RATINGS, (Object) id);
    int found = file.read(SESSIONS, (Object) id) + file.read(NOTES, (Object) id);
    file.end();
    return found;
  }
}
