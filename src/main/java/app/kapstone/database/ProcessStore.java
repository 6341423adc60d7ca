package app.kapstone.database;

import static app.kapstone.database.tables.Tables.PROCESS_ADDENDUM;
import static app.kapstone.database.tables.Tables.PROCESS_ADDENDUM_DRAFT;
import static app.kapstone.database.tables.Tables.PROCESS_DRAFT;
import static app.kapstone.database.tables.Tables.PROCESS_NOTE;

import app.kapstone.database.tables.tables.records.ProcessAddendumDraftRecord;
import app.kapstone.database.tables.tables.records.ProcessAddendumRecord;
import app.kapstone.database.tables.tables.records.ProcessDraftRecord;
import app.kapstone.database.tables.tables.records.ProcessNoteRecord;
import app.kapstone.domain.ContentHash;
import app.kapstone.domain.note.Addendum;
import app.kapstone.domain.note.AddendumDraft;
import app.kapstone.domain.note.NoteText;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.domain.process.ProcessAddendum;
import app.kapstone.domain.process.ProcessAddendumId;
import app.kapstone.domain.process.ProcessDraft;
import app.kapstone.domain.process.ProcessNote;
import app.kapstone.domain.process.ProcessNoteId;
import app.kapstone.domain.process.ProcessText;
import java.util.HexFormat;
import java.util.List;
import org.jooq.DSLContext;

/**
 * Writes the second drawer, by the same rules as the record: what is signed takes additions only.
 */
public final class ProcessStore extends ProcessQueries {
  private final Writing writing;

  ProcessStore(DSLContext jooq, Writing writing) {
    super(jooq);
    this.writing = writing;
  }

  public ProcessNoteId start(PatientId patient, NoteText text) {
    var row = new ProcessDraftRecord();
    row.setPatientId(patient);
    row.setId(new ProcessNoteId(writing.newId()));
    row.setVersion(1L);
    row.setTitle(text.title());
    row.setBody(text.body());
    row.setStartedAt(writing.now());
    row.setChangedAt(writing.now());
    jooq.insertInto(PROCESS_DRAFT).set(row).execute();
    audit("process note started", row.getId(), text);
    return row.getId();
  }

  /**
   * Keeps what is written so far, whatever it is, so that nothing typed is lost, and now and then
   * what stood there before.
   *
   * @return the version from now on
   * @throws StaleVersion when the draft was changed elsewhere or signed meanwhile
   */
  public long save(ProcessNoteId id, long version, NoteText text) {
    ProcessDraft before = draft(id).orElseThrow(Changed::stale);
    kept().beforeSave(id, before.text(), before.startedAt(), text, writing.now());
    Changed.one(
        jooq.update(PROCESS_DRAFT)
            .set(PROCESS_DRAFT.TITLE, text.title())
            .set(PROCESS_DRAFT.BODY, text.body())
            .set(PROCESS_DRAFT.CHANGED_AT, writing.now())
            .set(PROCESS_DRAFT.VERSION, version + 1)
            .where(PROCESS_DRAFT.ID.eq(id), PROCESS_DRAFT.VERSION.eq(version))
            .execute());
    audit("process note saved", id, text);
    return version + 1;
  }

  /** Keeps a draft that was written in as a version to come back to. */
  public void keepVersion(ProcessNoteId id) {
    draft(id)
        .filter(draft -> draft.version() > 1)
        .ifPresent(draft -> kept().keep(id, draft.text(), writing.now()));
  }

  /** Throws away a draft with its versions; the audit chain keeps that it existed. */
  public void discard(ProcessNoteId id, long version) {
    delete(id, version);
    writing.audit(
        "process note discarded",
        "process note",
        id.value(),
        new ContentHash().add(version).bytes());
  }

  /**
   * Signs a draft; it can never change again.
   *
   * @throws StaleVersion when the draft is not the one that was read
   * @throws app.kapstone.domain.InvalidValue when nothing is written in it, or a figure that does
   *     not belong in a process note
   */
  public ProcessNote sign(ProcessNoteId id, long version, String signedBy) {
    ProcessDraft draft = draft(id).orElseThrow(Changed::stale);
    NoteText text = new ProcessText(draft.text()).text();
    delete(id, version);
    var row = new ProcessNoteRecord();
    row.setPatientId(draft.patientId());
    row.setId(id);
    row.setTitle(text.title());
    row.setBody(text.body());
    row.setStartedAt(draft.startedAt());
    row.setSignedAt(writing.now());
    row.setSignedBy(signedBy);
    byte[] digest = digest(row);
    row.setHash(HexFormat.of().formatHex(digest));
    jooq.insertInto(PROCESS_NOTE).set(row).execute();
    writing.audit(Inspected.PROCESS_NOTE_SIGNED, "process note", id.value(), digest);
    return signed(row, List.of());
  }

  /**
   * Adds to a signed process note.
   *
   * @throws app.kapstone.domain.InvalidValue when it holds a figure that does not belong there
   */
  public ProcessAddendum addAddendum(
      ProcessNoteId id, String reason, String body, String signedBy) {
    var row = new ProcessAddendumRecord();
    row.setProcessNoteId(id);
    row.setId(new ProcessAddendumId(writing.newId()));
    row.setReason(ProcessText.refuse(Addendum.REASON.field(), Addendum.REASON.check(reason)));
    row.setBody(ProcessText.refuse(Addendum.BODY.field(), Addendum.BODY.check(body)));
    row.setSignedAt(writing.now());
    row.setSignedBy(signedBy);
    byte[] digest = digest(row);
    row.setHash(HexFormat.of().formatHex(digest));
    deleteDraft(id);
    jooq.insertInto(PROCESS_ADDENDUM).set(row).execute();
    writing.audit(
        Inspected.PROCESS_ADDENDUM_SIGNED, "process addendum", row.getId().value(), digest);
    return addendum(row);
  }

  /** Keeps what is typed for an addendum, whatever it is; nothing when nothing is. */
  public void keepAddendum(ProcessNoteId id, AddendumDraft typed) {
    deleteDraft(id);
    if (!typed.empty()) {
      var row = new ProcessAddendumDraftRecord();
      row.setProcessNoteId(id);
      row.setReason(typed.reason());
      row.setBody(typed.body());
      row.setChangedAt(writing.now());
      jooq.insertInto(PROCESS_ADDENDUM_DRAFT).set(row).execute();
    }
    writing.audit(
        "process addendum draft saved",
        "process note",
        id.value(),
        new ContentHash().add(typed.reason()).add(typed.body()).bytes());
  }

  private void deleteDraft(ProcessNoteId id) {
    jooq.deleteFrom(PROCESS_ADDENDUM_DRAFT)
        .where(PROCESS_ADDENDUM_DRAFT.PROCESS_NOTE_ID.eq(id))
        .execute();
  }

  private void delete(ProcessNoteId id, long version) {
    kept().delete(id);
    Changed.one(
        jooq.deleteFrom(PROCESS_DRAFT)
            .where(PROCESS_DRAFT.ID.eq(id), PROCESS_DRAFT.VERSION.eq(version))
            .execute());
  }

  static byte[] digest(ProcessNoteRecord row) {
    return new ContentHash()
        .add(row.getId().value())
        .add(row.getPatientId().value())
        .add(row.getTitle())
        .add(row.getBody())
        .add(row.getStartedAt())
        .add(row.getSignedAt())
        .add(row.getSignedBy())
        .bytes();
  }

  static byte[] digest(ProcessAddendumRecord row) {
    return new ContentHash()
        .add(row.getId().value())
        .add(row.getProcessNoteId().value())
        .add(row.getReason())
        .add(row.getBody())
        .add(row.getSignedAt())
        .add(row.getSignedBy())
        .bytes();
  }

  private void audit(String action, ProcessNoteId id, NoteText text) {
    writing.audit(
        action,
        "process note",
        id.value(),
        new ContentHash().add(text.title()).add(text.body()).bytes());
  }
}
