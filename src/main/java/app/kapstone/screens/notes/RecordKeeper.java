package app.kapstone.screens.notes;

import app.kapstone.database.Database;
import app.kapstone.database.DatabaseException;
import app.kapstone.domain.note.DraftVersion;
import app.kapstone.domain.note.NoteDraft;
import app.kapstone.domain.note.NoteText;
import app.kapstone.domain.note.Ratings;
import app.kapstone.screens.kit.Place;
import java.util.List;

/** Keeps a draft of the record. */
final class RecordKeeper implements DraftKeeper {
  private final Database database;
  private final NoteDraft draft;
  private long version;

  RecordKeeper(Database database, NoteDraft draft) {
    this.database = database;
    this.draft = draft;
    this.version = draft.version();
  }

  @Override
  public void save(NoteText text) throws DatabaseException {
    version = database.write(w -> w.notes().save(draft.id(), version, text));
  }

  void rate(Ratings given) throws DatabaseException {
    version = database.write(w -> w.notes().rate(draft.id(), version, given));
  }

  @Override
  public void sign(NoteText text, String clinician) throws DatabaseException {
    database.change(w -> {
      long now = w.notes().save(draft.id(), version, text);
      w.notes().sign(draft.id(), now, clinician);
    });
  }

  @Override
  public void discard() throws DatabaseException {
    database.change(w -> w.notes().discard(draft.id(), version));
  }

  @Override
  public Place keepApart(NoteText text) throws DatabaseException {
    return database.write(w ->
        new Place.Note(
            w.notes()
                .start(draft.patientId(), draft.kind(), draft.visitId(), draft.sessionId(), text)));
  }

  @Override
  public void keepVersion() throws DatabaseException {
    database.change(w -> w.notes().keepVersion(draft.id()));
  }

  @Override
  public List<DraftVersion> versions() throws DatabaseException {
    return database.read(r -> r.notes().versions(draft.id()));
  }
}
