package app.kapstone.database;

import static app.kapstone.database.tables.Tables.NOTE_ITEM;
import static app.kapstone.database.tables.Tables.NOTE_ITEM_END;

import app.kapstone.domain.note.ItemEnd;
import app.kapstone.domain.note.NoteItem;
import app.kapstone.domain.patient.PatientId;
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
