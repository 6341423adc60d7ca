package app.kapstone.database;

import static app.kapstone.database.tables.Tables.NOTE_ITEM;
import static app.kapstone.database.tables.Tables.NOTE_ITEM_END;
import static app.kapstone.database.tables.Tables.SIGNED_NOTE;

import app.kapstone.database.tables.tables.records.NoteItemEndRecord;
import app.kapstone.database.tables.tables.records.NoteItemRecord;
import app.kapstone.domain.ContentHash;
import app.kapstone.domain.note.ItemEnd;
import app.kapstone.domain.note.NoteId;
import app.kapstone.domain.note.NoteItem;
import app.kapstone.domain.note.NoteItemId;
import app.kapstone.domain.note.NoteItemKind;
import app.kapstone.domain.patient.PatientId;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** Writes insights, commitments and homework. They are only ever added, and ended once. */
public final class ItemStore extends ItemQueries {
  private final Writing writing;

  ItemStore(DSLContext jooq, Writing writing) {
    super(jooq);
    this.writing = writing;
  }

  /**
   * Writes one.
   *
   * @param note the draft it is written with, if any
   * @throws StaleVersion when that note was signed meanwhile: its signature covers what was there
   */
  public NoteItemId add(PatientId patient, @Nullable NoteId note, NoteItemKind kind, String text) {
    if (note != null && jooq.fetchExists(SIGNED_NOTE, SIGNED_NOTE.ID.eq(note))) {
      throw Changed.stale();
    }
    var row = new NoteItemRecord();
    row.setPatientId(patient);
    row.setId(new NoteItemId(writing.newId()));
    row.setNoteId(note);
    row.setKind(kind);
    row.setText(NoteItem.TEXT.check(text));
    row.setWrittenAt(writing.now());
    jooq.insertInto(NOTE_ITEM).set(row).execute();
    writing.audit(Inspected.ITEM, "item", row.getId().value(), digest(row));
    return row.getId();
  }

  /**
   * Ends one: done, or dropped with a reason.
   *
   * @throws StaleVersion when it had ended already
   */
  public void end(NoteItemId id, ItemEnd end) {
    var row = new NoteItemEndRecord();
    row.setItemId(id);
    row.setOutcome(end.outcome());
    row.setEndedOn(end.on());
    row.setReason(end.reason());
    row.setEndedAt(writing.now());
    try {
      jooq.insertInto(NOTE_ITEM_END).set(row).execute();
    } catch (IntegrityConstraintViolationException e) {
      throw Changed.stale();
    }
    writing.audit(Inspected.ITEM_ENDED, "item", id.value(), digest(row));
  }

  static byte[] digest(NoteItemRecord row) {
    return new ContentHash()
        .add(row.getId().value())
        .add(row.getPatientId().value())
        .add(row.getNoteId() == null ? null : row.getNoteId().value())
        .add(row.getKind())
        .add(row.getText())
        .add(row.getWrittenAt())
        .bytes();
  }

  static byte[] digest(NoteItemEndRecord row) {
    return new ContentHash()
        .add(row.getItemId().value())
        .add(row.getOutcome())
        .add(row.getEndedOn().toString())
        .add(row.getReason())
        .add(row.getEndedAt())
        .bytes();
  }
}
