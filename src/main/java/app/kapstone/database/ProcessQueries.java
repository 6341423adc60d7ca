package app.kapstone.database;

import static app.kapstone.database.tables.Tables.PROCESS_ADDENDUM;
import static app.kapstone.database.tables.Tables.PROCESS_ADDENDUM_DRAFT;
import static app.kapstone.database.tables.Tables.PROCESS_DRAFT;
import static app.kapstone.database.tables.Tables.PROCESS_NOTE;
import static app.kapstone.database.tables.Tables.PROCESS_VERSION;
import static org.jooq.impl.DSL.castNull;

import app.kapstone.database.tables.tables.records.ProcessAddendumRecord;
import app.kapstone.database.tables.tables.records.ProcessDraftRecord;
import app.kapstone.database.tables.tables.records.ProcessNoteRecord;
import app.kapstone.domain.note.AddendumDraft;
import app.kapstone.domain.note.DraftVersion;
import app.kapstone.domain.note.NoteText;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.domain.process.ProcessAddendum;
import app.kapstone.domain.process.ProcessDraft;
import app.kapstone.domain.process.ProcessListItem;
import app.kapstone.domain.process.ProcessNote;
import app.kapstone.domain.process.ProcessNoteId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;

/** Reads the second drawer. No other query reads its tables. */
public class ProcessQueries {
  final DSLContext jooq;

  ProcessQueries(DSLContext jooq) {
    this.jooq = jooq;
  }

  public Optional<ProcessDraft> draft(ProcessNoteId id) {
    return jooq.selectFrom(PROCESS_DRAFT)
        .where(PROCESS_DRAFT.ID.eq(id))
        .fetchOptional(ProcessQueries::draft);
  }

  /** A signed process note with its addenda. */
  public Optional<ProcessNote> signed(ProcessNoteId id) {
    return jooq.selectFrom(PROCESS_NOTE)
        .where(PROCESS_NOTE.ID.eq(id))
        .fetchOptional(row -> signed(row, addenda(id)));
  }

  /** What lies in a patient's drawer, the newest first. */
  public List<ProcessListItem> ofPatient(PatientId patient) {
    var all = new ArrayList<>(drafts(PROCESS_DRAFT.PATIENT_ID.eq(patient)));
    all.addAll(
        jooq.select(
                PROCESS_NOTE.ID,
                PROCESS_NOTE.PATIENT_ID,
                PROCESS_NOTE.TITLE,
                PROCESS_NOTE.STARTED_AT,
                PROCESS_NOTE.SIGNED_AT)
            .from(PROCESS_NOTE)
            .where(PROCESS_NOTE.PATIENT_ID.eq(patient))
            .fetch(Records.mapping(ProcessListItem::new)));
    all.sort(java.util.Comparator.comparing(ProcessListItem::startedAt).reversed());
    return List.copyOf(all);
  }

  /** How many notes lie in a patient's drawer; what is in them stays in it. */
  public int count(PatientId patient) {
    return jooq.fetchCount(PROCESS_NOTE, PROCESS_NOTE.PATIENT_ID.eq(patient))
        + jooq.fetchCount(PROCESS_DRAFT, PROCESS_DRAFT.PATIENT_ID.eq(patient));
  }

  /** Every process note that is not signed yet, the oldest first. */
  public List<ProcessListItem> unsigned() {
    return drafts(DSL.trueCondition());
  }

  /** The signed process notes to which something is being added, the oldest addition first. */
  public List<ProcessListItem> addedTo() {
    return jooq.select(
            PROCESS_NOTE.ID,
            PROCESS_NOTE.PATIENT_ID,
            PROCESS_NOTE.TITLE,
            PROCESS_ADDENDUM_DRAFT.CHANGED_AT,
            PROCESS_NOTE.SIGNED_AT)
        .from(PROCESS_ADDENDUM_DRAFT)
        .join(PROCESS_NOTE)
        .on(PROCESS_NOTE.ID.eq(PROCESS_ADDENDUM_DRAFT.PROCESS_NOTE_ID))
        .orderBy(PROCESS_ADDENDUM_DRAFT.CHANGED_AT, PROCESS_NOTE.ID)
        .fetch(Records.mapping(ProcessListItem::new));
  }

  /** The kept versions of a draft, the newest first. */
  public List<DraftVersion> versions(ProcessNoteId id) {
    return kept().of(id);
  }

  /** What is typed for an addendum to that signed note. */
  public AddendumDraft addendumDraft(ProcessNoteId id) {
    return jooq.selectFrom(PROCESS_ADDENDUM_DRAFT)
        .where(PROCESS_ADDENDUM_DRAFT.PROCESS_NOTE_ID.eq(id))
        .fetchOptional(row -> new AddendumDraft(row.getReason(), row.getBody()))
        .orElse(AddendumDraft.NONE);
  }

  DraftVersions<ProcessNoteId> kept() {
    return new DraftVersions<>(
        jooq,
        PROCESS_VERSION,
        PROCESS_VERSION.PROCESS_NOTE_ID,
        PROCESS_VERSION.NUMBER,
        PROCESS_VERSION.KEPT_AT,
        PROCESS_VERSION.TITLE,
        PROCESS_VERSION.BODY);
  }

  private List<ProcessListItem> drafts(Condition which) {
    return jooq.select(
            PROCESS_DRAFT.ID,
            PROCESS_DRAFT.PATIENT_ID,
            PROCESS_DRAFT.TITLE,
            PROCESS_DRAFT.STARTED_AT,
            castNull(PROCESS_NOTE.SIGNED_AT).as(PROCESS_NOTE.SIGNED_AT))
        .from(PROCESS_DRAFT)
        .where(which)
        .orderBy(PROCESS_DRAFT.STARTED_AT)
        .fetch(Records.mapping(ProcessListItem::new));
  }

  private List<ProcessAddendum> addenda(ProcessNoteId id) {
    return jooq.selectFrom(PROCESS_ADDENDUM)
        .where(PROCESS_ADDENDUM.PROCESS_NOTE_ID.eq(id))
        .orderBy(PROCESS_ADDENDUM.SIGNED_AT, PROCESS_ADDENDUM.ID)
        .fetch(ProcessQueries::addendum);
  }

  static ProcessAddendum addendum(ProcessAddendumRecord row) {
    return new ProcessAddendum(
        row.getId(),
        row.getProcessNoteId(),
        row.getReason(),
        row.getBody(),
        row.getSignedAt(),
        row.getSignedBy(),
        row.getHash());
  }

  private static ProcessDraft draft(ProcessDraftRecord row) {
    return new ProcessDraft(
        row.getId(),
        row.getVersion(),
        row.getPatientId(),
        new NoteText(row.getTitle(), row.getBody()),
        row.getStartedAt(),
        row.getChangedAt());
  }

  static ProcessNote signed(ProcessNoteRecord row, List<ProcessAddendum> addenda) {
    return new ProcessNote(
        row.getId(),
        row.getPatientId(),
        new NoteText(row.getTitle(), row.getBody()),
        row.getStartedAt(),
        row.getSignedAt(),
        row.getSignedBy(),
        row.getHash(),
        addenda);
  }
}
