package app.kapstone.screens.notes;

import app.kapstone.database.Database;
import app.kapstone.database.DatabaseException;
import app.kapstone.domain.note.NoteDraft;
import app.kapstone.domain.note.NoteId;
import app.kapstone.domain.note.NoteText;
import app.kapstone.domain.note.SignedNote;

/**
 * Knows the version of the draft that the record holds. Only the background thread calls it, one
 * call after the other, so that a save that waits behind another is made on that one's version.
 */
final class DraftKeeper {
  private final Database database;
  private final NoteDraft draft;
  private long version;

  DraftKeeper(Database database, NoteDraft draft) {
    this.database = database;
    this.draft = draft;
    this.version = draft.version();
  }

  /**
   * Keeps what is written so far.
   *
   * @throws app.kapstone.database.StaleVersion when the draft was changed elsewhere meanwhile;
   *     nothing is written over that
   */
  void save(NoteText text) throws DatabaseException {
    version = database.write(w -> w.notes().save(draft.id(), version, text));
  }

  /** Keeps the text and signs it, both or neither. */
  SignedNote sign(NoteText text, String clinician) throws DatabaseException {
    return database.write(w -> {
      long saved = w.notes().save(draft.id(), version, text);
      return w.notes().sign(draft.id(), saved, clinician);
    });
  }

  void discard() throws DatabaseException {
    database.write(w -> {
      w.notes().discard(draft.id(), version);
      return draft;
    });
  }

  /** Keeps the text as a draft of its own, when the old one went another way. */
  NoteId keepApart(NoteText text) throws DatabaseException {
    return database.write(w ->
        w.notes().start(draft.patientId(), draft.kind(), draft.visitId(), draft.sessionId(), text));
  }
}
