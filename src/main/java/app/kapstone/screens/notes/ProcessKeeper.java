package app.kapstone.screens.notes;

import app.kapstone.database.Database;
import app.kapstone.database.DatabaseException;
import app.kapstone.domain.note.DraftVersion;
import app.kapstone.domain.note.NoteText;
import app.kapstone.domain.process.ProcessDraft;
import app.kapstone.screens.kit.Place;
import java.util.List;

/** Keeps a draft of the second drawer. */
final class ProcessKeeper implements DraftKeeper {
  private final Database database;
  private final ProcessDraft draft;
  private long version;

  ProcessKeeper(Database database, ProcessDraft draft) {
    this.database = database;
    this.draft = draft;
    this.version = draft.version();
  }

  @Override
  public void save(NoteText text) throws DatabaseException {
    version = database.write(w -> w.process().save(draft.id(), version, text));
  }

  @Override
  public void sign(NoteText text, String clinician) throws DatabaseException {
    database.change(w -> {
      long now = w.process().save(draft.id(), version, text);
      w.process().sign(draft.id(), now, clinician);
    });
  }

  @Override
  public void discard() throws DatabaseException {
    database.change(w -> w.process().discard(draft.id(), version));
  }

  @Override
  public Place keepApart(NoteText text) throws DatabaseException {
    return database.write(w -> new Place.ProcessNote(w.process().start(draft.patientId(), text)));
  }

  @Override
  public void keepVersion() throws DatabaseException {
    database.change(w -> w.process().keepVersion(draft.id()));
  }

  @Override
  public List<DraftVersion> versions() throws DatabaseException {
    return database.read(r -> r.process().versions(draft.id()));
  }
}
