package app.kapstone.database;

import static app.kapstone.database.tables.Tables.ADDENDUM;
import static app.kapstone.database.tables.Tables.ADDENDUM_DRAFT;
import static app.kapstone.database.tables.Tables.DOSING_SESSION;
import static app.kapstone.database.tables.Tables.DRAFT_VERSION;
import static app.kapstone.database.tables.Tables.NOTE_DRAFT;
import static app.kapstone.database.tables.Tables.RUNNING_SESSION;
import static app.kapstone.database.tables.Tables.SESSION_EVENT;
import static app.kapstone.database.tables.Tables.SIGNED_NOTE;
import static org.jooq.impl.DSL.castNull;

import app.kapstone.database.tables.tables.records.AddendumRecord;
import app.kapstone.database.tables.tables.records.NoteDraftRecord;
import app.kapstone.database.tables.tables.records.SignedNoteRecord;
import app.kapstone.domain.course.VisitId;
import app.kapstone.domain.dosing.DosingSession;
import app.kapstone.domain.dosing.SessionId;
import app.kapstone.domain.note.Addendum;
import app.kapstone.domain.note.AddendumDraft;
import app.kapstone.domain.note.DraftVersion;
import app.kapstone.domain.note.ItemsProof;
import app.kapstone.domain.note.NoteDraft;
import app.kapstone.domain.note.NoteId;
import app.kapstone.domain.note.NoteKind;
import app.kapstone.domain.note.NoteListItem;
import app.kapstone.domain.note.NoteText;
import app.kapstone.domain.note.NoteWords;
import app.kapstone.domain.note.Rated;
import app.kapstone.domain.note.Ratings;
import app.kapstone.domain.note.SessionProof;
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

  /** The signed notes to which something is being added, the oldest addition first. */
  public List<NoteListItem> addedTo() {
    return jooq.select(
            SIGNED_NOTE.ID,
            SIGNED_NOTE.PATIENT_ID,
            SIGNED_NOTE.KIND,
            SIGNED_NOTE.VISIT_ID,
            SIGNED_NOTE.TITLE,
            ADDENDUM_DRAFT.CHANGED_AT,
            SIGNED_NOTE.SIGNED_AT)
        .from(ADDENDUM_DRAFT)
        .join(SIGNED_NOTE)
        .on(SIGNED_NOTE.ID.eq(ADDENDUM_DRAFT.NOTE_ID))
        .orderBy(ADDENDUM_DRAFT.CHANGED_AT, SIGNED_NOTE.ID)
        .fetch(Records.mapping(NoteListItem::new));
  }

  /** Signed notes without what was added to them, from after a place on; the first is after -1. */
  public NoteSlice signedAfter(long place, int most) {
    return new NoteSlices(this).signedAfter(place, most);
  }

  /** The signed notes, whole, to which the addenda from after a place on were added. */
  public NoteSlice addedToAfter(long place, int most) {
    return new NoteSlices(this).addedToAfter(place, most);
  }

  /** Every note that is not signed yet, as it was last saved. */
  public List<NoteWords> draftWords() {
    return jooq.selectFrom(NOTE_DRAFT).fetch(row -> NoteSlices.words(draft(row)));
  }

  private org.jooq.SelectJoinStep<
          org.jooq.Record7<
              NoteId, PatientId, NoteKind, VisitId, String, java.time.Instant, java.time.Instant>>
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

  /** The ratings of a patient's meetings, drafts and signed ones, the oldest first. */
  public List<Rated> ratings(PatientId patient) {
    return jooq.select(
            NOTE_DRAFT.ID,
            NOTE_DRAFT.STARTED_AT.as("at"),
            NOTE_DRAFT.ALLIANCE,
            NOTE_DRAFT.INTENSITY)
        .from(NOTE_DRAFT)
        .where(NOTE_DRAFT.PATIENT_ID.eq(patient))
        .and(NOTE_DRAFT.ALLIANCE.isNotNull().or(NOTE_DRAFT.INTENSITY.isNotNull()))
        .unionAll(
            jooq.select(
                    SIGNED_NOTE.ID,
                    SIGNED_NOTE.STARTED_AT,
                    SIGNED_NOTE.ALLIANCE,
                    SIGNED_NOTE.INTENSITY)
                .from(SIGNED_NOTE)
                .where(SIGNED_NOTE.PATIENT_ID.eq(patient))
                .and(SIGNED_NOTE.ALLIANCE.isNotNull().or(SIGNED_NOTE.INTENSITY.isNotNull())))
        .orderBy(2)
        .fetch(
            row -> new Rated(row.value1(), row.value2(), new Ratings(row.value3(), row.value4())));
  }

  /** The kept versions of a draft, the newest first. */
  public List<DraftVersion> versions(NoteId id) {
    return kept().of(id);
  }

  DraftVersions<NoteId> kept() {
    return new DraftVersions<>(
        jooq,
        DRAFT_VERSION,
        DRAFT_VERSION.NOTE_ID,
        DRAFT_VERSION.NUMBER,
        DRAFT_VERSION.KEPT_AT,
        DRAFT_VERSION.TITLE,
        DRAFT_VERSION.BODY);
  }

  /** What the session of a signed note says now, through as many entries as were signed. */
  public Optional<SessionProof> proofNow(SignedNote note) {
    SessionId session = note.sessionId();
    return session == null
        ? Optional.empty()
        : note.session().flatMap(signed -> new SessionProofs(jooq).first(session, signed.events()));
  }

  /** How many entries the session of a signed note has by now. */
  public int entriesNow(SignedNote note) {
    SessionId session = note.sessionId();
    return session == null
        ? 0
        : jooq.fetchCount(SESSION_EVENT, SESSION_EVENT.SESSION_ID.eq(session));
  }

  /** The newest session of a draft: its own, or for a session note that of its visit. */
  Optional<SessionId> sessionOf(NoteDraft draft) {
    SessionId own = draft.sessionId();
    VisitId visit = draft.visitId();
    if (own != null || visit == null || draft.kind() != NoteKind.SESSION) {
      return Optional.ofNullable(own);
    }
    return jooq.select(DOSING_SESSION.ID)
        .from(DOSING_SESSION)
        .where(DOSING_SESSION.VISIT_ID.eq(visit))
        .orderBy(DOSING_SESSION.OPENED_AT.desc())
        .limit(1)
        .fetchOptional(DOSING_SESSION.ID);
  }

  /** Whether the session a draft is about still runs: until it ends its note cannot be signed. */
  public boolean sessionRuns(NoteDraft draft) {
    return sessionOf(draft)
        .filter(
            session -> jooq.fetchExists(RUNNING_SESSION, RUNNING_SESSION.SESSION_ID.eq(session)))
        .isPresent();
  }

  /** What is typed for an addendum to that signed note. */
  public AddendumDraft addendumDraft(NoteId id) {
    return jooq.selectFrom(ADDENDUM_DRAFT)
        .where(ADDENDUM_DRAFT.NOTE_ID.eq(id))
        .fetchOptional(row -> new AddendumDraft(row.getReason(), row.getBody()))
        .orElse(AddendumDraft.NONE);
  }

  List<Addendum> addenda(NoteId id) {
    return jooq.selectFrom(ADDENDUM)
        .where(ADDENDUM.NOTE_ID.eq(id))
        .orderBy(ADDENDUM.SIGNED_AT, ADDENDUM.ID)
        .fetch(NoteQueries::addendum);
  }

  static Addendum addendum(AddendumRecord row) {
    return new Addendum(
        row.getId(),
        row.getNoteId(),
        row.getReason(),
        row.getBody(),
        row.getSignedAt(),
        row.getSignedBy(),
        row.getHash());
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
        new Ratings(row.getAlliance(), row.getIntensity()),
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
        new Ratings(row.getAlliance(), row.getIntensity()),
        Optional.ofNullable(row.getSessionHead())
            .map(head -> new SessionProof(row.getSessionEvents(), head)),
        Optional.ofNullable(row.getItemsHead()).map(head -> new ItemsProof(row.getItems(), head)),
        row.getStartedAt(),
        row.getSignedAt(),
        row.getSignedBy(),
        row.getHash(),
        addenda);
  }
}
