package app.kapstone.database;

import static app.kapstone.database.tables.Tables.ADDENDUM;
import static app.kapstone.database.tables.Tables.NOTE_DRAFT;
import static app.kapstone.database.tables.Tables.SIGNED_NOTE;

import app.kapstone.database.tables.tables.records.AddendumRecord;
import app.kapstone.database.tables.tables.records.NoteDraftRecord;
import app.kapstone.database.tables.tables.records.SignedNoteRecord;
import app.kapstone.domain.ContentHash;
import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.InvalidValue.Rule;
import app.kapstone.domain.course.VisitId;
import app.kapstone.domain.dosing.SessionId;
import app.kapstone.domain.note.Addendum;
import app.kapstone.domain.note.AddendumId;
import app.kapstone.domain.note.NoteDraft;
import app.kapstone.domain.note.NoteId;
import app.kapstone.domain.note.NoteKind;
import app.kapstone.domain.note.NoteText;
import app.kapstone.domain.note.SignedNote;
import app.kapstone.domain.patient.PatientId;
import java.util.HexFormat;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Writes notes. A draft may change; what is signed moves to a table that takes additions only. */
public final class NoteStore extends NoteQueries {
  private final Writing writing;

  NoteStore(DSLContext jooq, Writing writing) {
    super(jooq);
    this.writing = writing;
  }

  public NoteId start(
      PatientId patient,
      NoteKind kind,
      @Nullable VisitId visit,
      @Nullable SessionId session,
      NoteText text) {
    var row = new NoteDraftRecord();
    row.setPatientId(patient);
    row.setId(new NoteId(writing.newId()));
    row.setVersion(1L);
    row.setKind(kind);
    row.setVisitId(visit);
    row.setSessionId(session);
    row.setTitle(text.title());
    row.setBody(text.body());
    row.setStartedAt(writing.now());
    row.setChangedAt(writing.now());
    jooq.insertInto(NOTE_DRAFT).set(row).execute();
    audit("note started", row.getId(), text);
    return row.getId();
  }

  /**
   * Keeps what is written so far.
   *
   * @param version the version that was read or last saved
   * @return the version from now on
   * @throws StaleVersion when the draft was changed elsewhere or signed meanwhile
   */
  public long save(NoteId id, long version, NoteText text) {
    Changed.one(
        jooq.update(NOTE_DRAFT)
            .set(NOTE_DRAFT.TITLE, text.title())
            .set(NOTE_DRAFT.BODY, text.body())
            .set(NOTE_DRAFT.CHANGED_AT, writing.now())
            .set(NOTE_DRAFT.VERSION, version + 1)
            .where(NOTE_DRAFT.ID.eq(id), NOTE_DRAFT.VERSION.eq(version))
            .execute());
    audit("note saved", id, text);
    return version + 1;
  }

  /** Throws away a draft that has never been signed; the audit chain keeps that it existed. */
  public void discard(NoteId id, long version) {
    Changed.one(
        jooq.deleteFrom(NOTE_DRAFT)
            .where(NOTE_DRAFT.ID.eq(id), NOTE_DRAFT.VERSION.eq(version))
            .execute());
    writing.audit("note discarded", "note", id.value(), new ContentHash().add(version).bytes());
  }

  /**
   * Signs a draft; it can never change again.
   *
   * @throws StaleVersion when the draft is not the one that was read
   * @throws InvalidValue when there is nothing written in it
   */
  public SignedNote sign(NoteId id, long version, String signedBy) {
    NoteDraft draft = draft(id).orElseThrow(Changed::stale);
    if (draft.text().empty()) {
      throw new InvalidValue("note.body", Rule.REQUIRED);
    }
    Changed.one(
        jooq.deleteFrom(NOTE_DRAFT)
            .where(NOTE_DRAFT.ID.eq(id), NOTE_DRAFT.VERSION.eq(version))
            .execute());
    var row = new SignedNoteRecord();
    row.setPatientId(draft.patientId());
    row.setId(id);
    row.setKind(draft.kind());
    row.setVisitId(draft.visitId());
    row.setSessionId(draft.sessionId());
    row.setTitle(draft.text().title());
    row.setBody(draft.text().body());
    row.setStartedAt(draft.startedAt());
    row.setSignedAt(writing.now());
    row.setSignedBy(signedBy);
    byte[] digest = digest(row);
    row.setHash(HexFormat.of().formatHex(digest));
    jooq.insertInto(SIGNED_NOTE).set(row).execute();
    writing.audit(Inspected.NOTE, "note", id.value(), digest);
    return signed(row, List.of());
  }

  /** Adds to a signed note. */
  public Addendum addAddendum(NoteId id, String reason, String body, String signedBy) {
    var addendum =
        new Addendum(new AddendumId(writing.newId()), id, reason, body, writing.now(), signedBy);
    var row = new AddendumRecord();
    row.setNoteId(id);
    row.setId(addendum.id());
    row.setReason(addendum.reason());
    row.setBody(addendum.body());
    row.setSignedAt(addendum.signedAt());
    row.setSignedBy(signedBy);
    byte[] digest = digest(row);
    row.setHash(HexFormat.of().formatHex(digest));
    jooq.insertInto(ADDENDUM).set(row).execute();
    writing.audit(Inspected.ADDENDUM_SIGNED, "addendum", addendum.id().value(), digest);
    return addendum;
  }

  static byte[] digest(SignedNoteRecord row) {
    return new ContentHash()
        .add(row.getId().value())
        .add(row.getPatientId().value())
        .add(row.getKind())
        .add(row.getVisitId() == null ? null : row.getVisitId().value())
        .add(row.getSessionId() == null ? null : row.getSessionId().value())
        .add(row.getTitle())
        .add(row.getBody())
        .add(row.getStartedAt())
        .add(row.getSignedAt())
        .add(row.getSignedBy())
        .bytes();
  }

  static byte[] digest(AddendumRecord row) {
    return new ContentHash()
        .add(row.getId().value())
        .add(row.getNoteId().value())
        .add(row.getReason())
        .add(row.getBody())
        .add(row.getSignedAt())
        .add(row.getSignedBy())
        .bytes();
  }

  private void audit(String action, NoteId id, NoteText text) {
    writing.audit(
        action, "note", id.value(), new ContentHash().add(text.title()).add(text.body()).bytes());
  }
}
