package app.kapstone.screens.screening;

import app.kapstone.content.ScreeningFiles;
import app.kapstone.database.Database;
import app.kapstone.database.DatabaseException;
import app.kapstone.domain.screening.ScreeningDraft;
import app.kapstone.domain.screening.ScreeningForm;
import app.kapstone.domain.screening.ScreeningResult;
import app.kapstone.domain.screening.SignedScreening;
import java.time.LocalDate;

/**
 * Knows the version of the draft that the record holds. Only the background thread calls it, one
 * call after the other.
 */
final class DraftKeeper {
  private final Database database;
  private final ScreeningFiles files;
  private final ScreeningDraft draft;
  private long version;

  DraftKeeper(Database database, ScreeningFiles files, ScreeningDraft draft) {
    this.database = database;
    this.files = files;
    this.draft = draft;
    version = draft.version();
  }

  void save(ScreeningForm form) throws DatabaseException {
    String document = files.write(form);
    version = database.write(w -> w.screenings().save(draft.id(), version, document));
  }

  /** Keeps the answers and signs them, both or neither. */
  SignedScreening sign(
      ScreeningForm form, ScreeningResult proposed, LocalDate today, String clinician)
      throws DatabaseException {
    String document = files.write(form);
    return database.write(w -> {
      long saved = w.screenings().save(draft.id(), version, document);
      return w.screenings().sign(draft.id(), saved, proposed, form.decision(), today, clinician);
    });
  }

  void discard() throws DatabaseException {
    database.change(w -> w.screenings().discard(draft.id(), version));
  }
}
