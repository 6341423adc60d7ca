package app.kapstone.database;

import static app.kapstone.database.tables.Tables.ADDENDUM;
import static app.kapstone.database.tables.Tables.SIGNED_NOTE;
import static org.jooq.impl.DSL.field;

import app.kapstone.domain.note.NoteDraft;
import app.kapstone.domain.note.NoteId;
import app.kapstone.domain.note.NoteWords;
import app.kapstone.domain.note.SignedNote;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jooq.Field;

/**
 * Reads the clinical notes a slice at a time, so that nobody waits behind whoever reads them all.
 * To signed notes and addenda rows are only ever added: what is new lies after what was read.
 */
final class NoteSlices {
  private static final Field<Long> PLACE = field("_ROWID_", Long.class);

  private final NoteQueries notes;

  NoteSlices(NoteQueries notes) {
    this.notes = notes;
  }

  NoteSlice signedAfter(long place, int most) {
    var rows =
        notes
            .jooq
            .select(PLACE)
            .select(SIGNED_NOTE.fields())
            .from(SIGNED_NOTE)
            .where(PLACE.gt(place))
            .orderBy(PLACE)
            .limit(most)
            .fetch();
    var read = new ArrayList<NoteWords>();
    long last = place;
    for (var row : rows) {
      last = row.get(PLACE);
      read.add(words(NoteQueries.signed(row.into(SIGNED_NOTE), List.of())));
    }
    return new NoteSlice(read, last, rows.size() == most);
  }

  NoteSlice addedToAfter(long place, int most) {
    var rows =
        notes
            .jooq
            .select(PLACE, ADDENDUM.NOTE_ID)
            .from(ADDENDUM)
            .where(PLACE.gt(place))
            .orderBy(PLACE)
            .limit(most)
            .fetch();
    var ids = new LinkedHashSet<NoteId>(rows.getValues(ADDENDUM.NOTE_ID));
    long last = rows.isEmpty() ? place : rows.getLast().value1();
    List<NoteWords> read =
        ids.stream().flatMap(id -> notes.signed(id).stream()).map(NoteSlices::words).toList();
    return new NoteSlice(read, last, rows.size() == most);
  }

  static NoteWords words(NoteDraft draft) {
    return new NoteWords(
        draft.id(),
        draft.patientId(),
        draft.kind(),
        draft.startedAt(),
        false,
        draft.text().title(),
        draft.text().body());
  }

  private static NoteWords words(SignedNote note) {
    var text = new StringBuilder(note.text().body());
    note.addenda()
        .forEach(each -> text.append('\n').append(each.reason()).append('\n').append(each.body()));
    return new NoteWords(
        note.id(),
        note.patientId(),
        note.kind(),
        note.startedAt(),
        true,
        note.text().title(),
        text.toString());
  }
}
