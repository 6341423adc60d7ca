package app.kapstone.database;

import app.kapstone.domain.note.NoteWords;
import java.util.List;

/**
 * Some notes in the order in which they lie in the file.
 *
 * @param last after which place the next slice begins
 * @param more whether there may be more of them
 */
public record NoteSlice(List<NoteWords> notes, long last, boolean more) {
  public NoteSlice {
    notes = List.copyOf(notes);
  }
}
