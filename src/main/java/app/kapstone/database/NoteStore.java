package app.kapstone.database;

import static app.kapstone.database.tables.Tables.ADDENDUM;
import static app.kapstone.database.tables.Tables.ADDENDUM_DRAFT;
import static app.kapstone.database.tables.Tables.NOTE_DRAFT;
import static app.kapstone.database.tables.Tables.SIGNED_NOTE;

import app.kapstone.database.tables.tables.records.AddendumDraftRecord;
import app.kapstone.database.tables.tables.records.AddendumRecord;
import app.kapstone.database.tables.tables.records.NoteDraftRecord;
import app.kapstone.database.tables.tables.records.SignedNoteRecord;
import app.kapstone.domain.ContentHash;
import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.InvalidValue.Rule;
import app.kapstone.domain.course.VisitId;
import app.kapstone.domain.dosing.SessionId;
import app.kapstone.domain.note.Addendum;
import app.kapstone.domain.note.AddendumDraft;
import app.kapstone.domain.note.AddendumId;
import app.kapstone.domain.note.NoteDraft;
import app.kapstone.domain.note.NoteId;
import app.kapstone.domain.note.NoteKind;
import app.kapstone.domain.note.NoteText;
import app.kapstone.domain.note.Ratings;
import app.kapstone.domain.note.SessionProof;
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
   * Keeps what is written so far, and now and then what stood there before.
   *
   * @param version the version that was read or last saved
   * @return the version from now on
   * @throws StaleVersion when the draft was changed elsewhere or signed meanwhile
   */
  public long save(NoteId id, long version, NoteText text) {
    NoteDraft before = draft(id).orElseThrow(Changed::stale);
    kept().beforeSave(id, before.text(), before.startedAt(), text, writing.now());
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

  /** As {@link #save}, of the ratings alone. */
  public long rate(NoteId id, long version, Ratings ratings) {
    Changed.one(
        jooq.update(NOTE_DRAFT)
            .set(NOTE_DRAFT.ALLIANCE, ratings.alliance())
            .set(NOTE_DRAFT.INTENSITY, ratings.intensity())
            .set(NOTE_DRAFT.CHANGED_AT, writing.now())
            .set(NOTE_DRAFT.VERSION, version + 1)
            .where(NOTE_DRAFT.ID.eq(id), NOTE_DRAFT.VERSION.eq(version))
            .execute());
    writing.audit(
        "note rated",
        "note",
        id.value(),
        new ContentHash().add(ratings.alliance()).add(ratings.intensity()).bytes());
    return version + 1;
  }

  /** Keeps a draft that was written in as a version to come back to. */
  public void keepVersion(NoteId id) {
    draft(id)
        .filter(draft -> draft.version() > 1)
        .ifPresent(draft -> kept().keep(id, draft.text(), writing.now()));
  }

  private void delete(NoteId id, long version) {
    kept().delete(id);
    Changed.one(
        jooq.deleteFrom(NOTE_DRAFT)
            .where(NOTE_DRAFT.ID.eq(id), NOTE_DRAFT.VERSION.eq(version))
            .execute());
  }

  /** Throws away a draft that has never been signed; the audit chain keeps that it existed. */
  public void discard(NoteId id, long version) {
    delete(id, version);
    writing.audit("note discarded", "note", id.value(), new ContentHash().add(version).bytes());
  }

  /**
   * Signs a draft; it can never change again.
   *
   * @throws StaleVersion when the draft is not the one that was read
   * @throws InvalidValue when there is nothing written in it, or its session still runs
   */
  public SignedNote sign(NoteId id, long version, String signedBy) {
    NoteDraft draft = draft(id).orElseThrow(Changed::stale);
    if (draft.text().empty()) {
      throw new InvalidValue("note.body", Rule.REQUIRED);
    }
    if (sessionRuns(draft)) {
      throw new InvalidValue("note.body", Rule.SESSION_RUNNING);
    }
    delete(id, version);
    var row = new SignedNoteRecord();
    row.setPatientId(draft.patientId());
    row.setId(id);
    row.setKind(draft.kind());
    row.setVisitId(draft.visitId());
    sessionOf(draft).ifPresent(session -> cover(row, session));
    new ItemQueries(jooq)
        .proof(id)
        .ifPresent(proof -> {
          row.setItems(proof.items());
          row.setItemsHead(proof.head());
        });
    row.setAlliance(draft.ratings().alliance());
    row.setIntensity(draft.ratings().intensity());
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

  /** The signature covers the session's record as it stands at this moment. */
  private void cover(SignedNoteRecord row, SessionId session) {
    row.setSessionId(session);
    SessionProof proof = new SessionProofs(jooq).now(session).orElseThrow();
    row.setSessionEvents(proof.events());
    row.setSessionHead(proof.head());
  }

  /** Keeps what is typed for an addendum; nothing when nothing is. */
  public void keepAddendum(NoteId id, AddendumDraft typed) {
    jooq.deleteFrom(ADDENDUM_DRAFT).where(ADDENDUM_DRAFT.NOTE_ID.eq(id)).execute();
    if (!typed.empty()) {
      var row = new AddendumDraftRecord();
      row.setNoteId(id);
      row.setReason(typed.reason());
      row.setBody(typed.body());
      row.setChangedAt(writing.now());
      jooq.insertInto(ADDENDUM_DRAFT).set(row).execute();
    }
    writing.audit(
        "addendum draft saved",
        "note",
        id.value(),
        new ContentHash().add(typed.reason()).add(typed.body()).bytes());
  }

  /** Adds to a signed note. */
  public Addendum addAddendum(NoteId id, String reason, String body, String signedBy) {
    var row = new AddendumRecord();
    row.setNoteId(id);
    row.setId(new AddendumId(writing.newId()));
    row.setReason(Addendum.REASON.check(reason));
    row.setBody(Addendum.BODY.check(body));
    row.setSignedAt(writing.now());
    row.setSignedBy(signedBy);
    byte[] digest = digest(row);
    row.setHash(HexFormat.of().formatHex(digest));
    jooq.deleteFrom(ADDENDUM_DRAFT).where(ADDENDUM_DRAFT.NOTE_ID.eq(id)).execute();
    jooq.insertInto(ADDENDUM).set(row).execute();
    writing.audit(Inspected.ADDENDUM_SIGNED, "addendum", row.getId().value(), digest);
    return addendum(row);
  }

  /** What is not there leaves the digest what it was before there was such a thing. */
  static byte[] digest(SignedNoteRecord row) {
    ContentHash hash = words(row);
    if (row.getSessionHead() != null || row.getAlliance() != null || row.getIntensity() != null) {
      hash.add(row.getAlliance())
          .add(row.getIntensity())
          .add(row.getSessionEvents())
          .add(row.getSessionHead());
    }
    if (row.getItemsHead() != null) {
      hash.add(row.getItems()).add(row.getItemsHead());
    }
    return hash.bytes();
  }

  private static ContentHash words(SignedNoteRecord row) {
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
        .add(row.getSignedBy());
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
