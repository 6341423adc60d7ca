package app.kapstone.database;

import static app.kapstone.database.tables.Tables.ADDENDUM;
import static app.kapstone.database.tables.Tables.NOTE_DRAFT;
import static app.kapstone.database.tables.Tables.SIGNED_NOTE;
import static org.jooq.impl.DSL.castNull;

import app.kapstone.database.tables.tables.records.AddendumRecord;
import app.kapstone.database.tables.tables.records.NoteDraftRecord;
import app.kapstone.database.tables.tables.records.SignedNoteRecord;
import app.kapstone.domain.course.VisitId;
import app.kapstone.domain.dosing.DosingSession;
import app.kapstone.domain.note.Addendum;
import app.kapstone.domain.note.NoteDraft;
import app.kapstone.domain.note.NoteId;
import app.kapstone.domain.note.NoteListItem;
import app.kapstone.domain.note.NoteText;
import app.kapstone.domain.note.SignedNote;
import app.kapstone.domain.patient.PatientId;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;

/** Reads notes. */
public class NoteQueries {
  final DSLContext jooq;

  NoteQueries(DSLContext jooq) {
    this.jooq = jooq;
  }

  public Optional<NoteDraft> draft(NoteId id) {
    return jooq.selectFrom(NOTE_DRAFT)
        .where(NOTE_DRAFT.ID.eq(id))
        .fetchOptional(NoteQueries::draft);
  }

  /** A signed note with its addenda. */
  public Optional<SignedNote> signed(NoteId id) {
    return jooq.selectFrom(SIGNED_NOTE)
        .where(SIGNED_NOTE.ID.eq(id))
        .fetchOptional(row -> signed(row, addenda(id)));
  }

  /** The signed notes of a session or of its visit, each once, the newest first. */
  public List<NoteId> signedOf(DosingSession session) {
    VisitId visit = session.visitId();
    Condition ofSession = SIGNED_NOTE.SESSION_ID.eq(session.id());
    return jooq.select(SIGNED_NOTE.ID)
        .from(SIGNED_NOTE)
        .where(SIGNED_NOTE.PATIENT_ID.eq(session.patientId()))
        .and(visit == null ? ofSession : ofSession.or(SIGNED_NOTE.VISIT_ID.eq(visit)))
        .orderBy(SIGNED_NOTE.STARTED_AT.desc(), SIGNED_NOTE.ID)
        .fetch(SIGNED_NOTE.ID);
  }

  /** A patient's notes, the newest first; drafts and signed ones together. */
  public List<NoteListItem> ofPatient(PatientId patient) {
    var signed =
        jooq.select(
                SIGNED_NOTE.ID,
                SIGNED_NOTE.PATIENT_ID,
                SIGNED_NOTE.KIND,
                SIGNED_NOTE.VISIT_ID,
                SIGNED_NOTE.TITLE,
                SIGNED_NOTE.STARTED_AT.as("changed_at"),
                SIGNED_NOTE.SIGNED_AT)
            .from(SIGNED_NOTE)
            .where(SIGNED_NOTE.PATIENT_ID.eq(patient));
    return drafts()
        .where(NOTE_DRAFT.PATIENT_ID.eq(patient))
        .unionAll(signed)
        .orderBy(6)
        .fetch(Records.mapping(NoteListItem::new))
        .reversed();
  }

  /** Every note that is not signed yet, the oldest first. */
  public List<NoteListItem> unsigned() {
    return drafts().orderBy(NOTE_DRAFT.STARTED_AT).fetch(Records.mapping(NoteListItem::new));
  }

  private org.jooq.SelectJoinStep<
          org.jooq.Record7<
              NoteId,
              PatientId,
              app.kapstone.domain.note.NoteKind,
              app.kapstone.domain.course.VisitId,
              String,
              java.time.Instant,
              java.time.Instant>>
      drafts() {
    return jooq.select(
            NOTE_DRAFT.ID,
            NOTE_DRAFT.PATIENT_ID,
            NOTE_DRAFT.KIND,
            NOTE_DRAFT.VISIT_ID,
            NOTE_DRAFT.TITLE,
            NOTE_DRAFT.STARTED_AT.as("changed_at"),
            castNull(SIGNED_NOTE.SIGNED_AT).as(SIGNED_NOTE.SIGNED_AT))
        .from(NOTE_DRAFT);
  }

  List<Addendum> addenda(NoteId id) {
    return jooq.selectFrom(ADDENDUM)
        .where(ADDENDUM.NOTE_ID.eq(id))
        .orderBy(ADDENDUM.SIGNED_AT, ADDENDUM.ID)
        .fetch(NoteQueries::addendum);
  }

  private static Addendum addendum(AddendumRecord row) {
    return new Addendum(
        row.getId(),
        row.getNoteId(),
        row.getReason(),
        row.getBody(),
        row.getSignedAt(),
        row.getSignedBy());
  }

  private static NoteDraft draft(NoteDraftRecord row) {
    return new NoteDraft(
        row.getId(),
        row.getVersion(),
        row.getPatientId(),
        row.getKind(),
        row.getVisitId(),
        row.getSessionId(),
        new NoteText(row.getTitle(), row.getBody()),
        row.getStartedAt(),
        row.getChangedAt());
  }

  static SignedNote signed(SignedNoteRecord row, List<Addendum> addenda) {
    return new SignedNote(
        row.getId(),
        row.getPatientId(),
        row.getKind(),
        row.getVisitId(),
        row.getSessionId(),
        new NoteText(row.getTitle(), row.getBody()),
        row.getStartedAt(),
        row.getSignedAt(),
        row.getSignedBy(),
        row.getHash(),
        addenda);
  }
}
