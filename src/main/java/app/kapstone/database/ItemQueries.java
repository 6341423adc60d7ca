package app.kapstone.database;

import static app.kapstone.database.tables.Tables.NOTE_ITEM;
import static app.kapstone.database.tables.Tables.NOTE_ITEM_END;

import app.kapstone.domain.ContentHash;
import app.kapstone.domain.note.ItemEnd;
import app.kapstone.domain.note.ItemsProof;
import app.kapstone.domain.note.NoteId;
import app.kapstone.domain.note.NoteItem;
import app.kapstone.domain.patient.PatientId;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Reads insights, commitments and homework. */
public class ItemQueries {
  final DSLContext jooq;

  ItemQueries(DSLContext jooq) {
    this.jooq = jooq;
  }

  /** Those of a patient in the order they were written, with how they ended. */
  public List<NoteItem> ofPatient(PatientId patient) {
    return jooq.select()
        .from(NOTE_ITEM)
        .leftJoin(NOTE_ITEM_END)
        .on(NOTE_ITEM_END.ITEM_ID.eq(NOTE_ITEM.ID))
        .where(NOTE_ITEM.PATIENT_ID.eq(patient))
        .orderBy(NOTE_ITEM.WRITTEN_AT, NOTE_ITEM.ID)
        .fetch(ItemQueries::item);
  }

  /** Those that were written with a note, in their order, as the record has them now. */
  public Optional<ItemsProof> proof(NoteId note) {
    byte[] head = {};
    int count = 0;
    for (var row :
        jooq.selectFrom(NOTE_ITEM)
            .where(NOTE_ITEM.NOTE_ID.eq(note))
            .orderBy(NOTE_ITEM.WRITTEN_AT, NOTE_ITEM.ID)
            .fetch()) {
      head = new ContentHash().add(head).add(ItemStore.digest(row)).bytes();
      count++;
    }
    return count == 0
        ? Optional.empty()
        : Optional.of(new ItemsProof(count, HexFormat.of().formatHex(head)));
  }

  private static NoteItem item(Record row) {
    Optional<ItemEnd> end =
        row.get(NOTE_ITEM_END.ITEM_ID) == null
            ? Optional.empty()
            : Optional.of(
                new ItemEnd(
                    row.get(NOTE_ITEM_END.OUTCOME),
                    row.get(NOTE_ITEM_END.ENDED_ON),
                    row.get(NOTE_ITEM_END.REASON)));
    return new NoteItem(
        row.get(NOTE_ITEM.ID),
        row.get(NOTE_ITEM.PATIENT_ID),
        row.get(NOTE_ITEM.NOTE_ID),
        row.get(NOTE_ITEM.KIND),
        row.get(NOTE_ITEM.TEXT),
        row.get(NOTE_ITEM.WRITTEN_AT),
        end);
  }
}
