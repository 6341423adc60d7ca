package app.kapstone.screens.documents;

import app.kapstone.database.Database;
import app.kapstone.database.DatabaseException;
import app.kapstone.domain.disclosure.DisclosureId;
import app.kapstone.domain.disclosure.DisclosureWay;
import app.kapstone.domain.disclosure.Release;
import app.kapstone.domain.export.ExportScope;
import app.kapstone.screens.kit.Ui;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Writes down that an export leaves, before it does: one patient's as any other disclosure, the
 * whole practice's as a link of the audit chain, since what the practitioner keeps themselves went
 * to nobody.
 *
 * @see <a href="file:../../../../../../../.github/decisions/0006-log-before-it-leaves.md">decision
 *     6</a>
 */
final class ExportLog {
  private static final String NOT_EXPORTED = "practice export undone";

  private final Ui ui;
  private final Database database;
  private final ExportScope scope;

  /** Lets the files out. */
  interface Way {
    Path go() throws DatabaseException, IOException;
  }

  ExportLog(Ui ui, Database database, ExportScope scope) {
    this.ui = ui;
    this.database = database;
    this.scope = scope;
  }

  /**
   * Logs, and lets out.
   *
   * @param release to whom and why; null for the whole practice
   */
  Path around(@Nullable Release release, Way way) throws DatabaseException, IOException {
    String clinician =
        database.<String>read(r -> r.practice().find().orElseThrow().details().clinician());
    DisclosureId entry = release == null ? kept() : disclosed(release, clinician);
    try {
      return way.go();
    } catch (IOException | DatabaseException | RuntimeException failed) {
      try {
        undo(entry, clinician);
      } catch (DatabaseException e) {
        // the entry then says that it left, which is the safe side to err on
        failed.addSuppressed(e);
      }
      throw failed;
    }
  }

  private @Nullable DisclosureId kept() throws DatabaseException {
    database.change(w -> w.audit(scope.link(), "practice", null, null));
    return null;
  }

  private DisclosureId disclosed(Release release, String clinician) throws DatabaseException {
    String what = ui.text(scope.processNotes() ? "takeout.what.drawer" : "takeout.what");
    return database.write(w ->
        w.disclosures()
            .left(
                scope.patient().orElseThrow(),
                what,
                DisclosureWay.SAVED,
                release,
                ui.today(),
                clinician));
  }

  private void undo(@Nullable DisclosureId entry, String clinician) throws DatabaseException {
    if (entry == null) {
      database.change(w -> w.audit(NOT_EXPORTED, "practice", null, null));
    } else {
      String reason = ui.text("disclosure.undone." + DisclosureWay.SAVED.name());
      database.change(w -> w.disclosures().undo(entry, reason, clinician));
    }
  }
}
