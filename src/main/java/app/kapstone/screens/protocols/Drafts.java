package app.kapstone.screens.protocols;

import app.kapstone.content.ProtocolDraft;
import app.kapstone.database.Database;
import app.kapstone.database.DatabaseException;
import app.kapstone.domain.protocol.Protocol;
import app.kapstone.domain.source.Evidence;
import app.kapstone.domain.source.Source;
import app.kapstone.screens.kit.Ui;
import java.util.Optional;

/** Begins drafts. Not on the JavaFX thread. */
final class Drafts {
  private Drafts() {}

  /**
   * A protocol of the practice's own that says what this one says.
   *
   * @return its key
   */
  static String begin(Database database, Ui ui, Protocol from, String name)
      throws DatabaseException {
    ProtocolDraft draft = draft(ui, from);
    draft.type("name", name);
    String document = draft.document();
    return database.write(w -> {
      String key = w.protocols().newKey();
      w.protocols().begin(key, document);
      return key;
    });
  }

  /** A draft of the next version of one that is the practice's already. */
  static void change(Database database, Ui ui, Protocol newest) throws DatabaseException {
    String document = draft(ui, newest).document();
    database.change(w -> w.protocols().begin(newest.key(), document));
  }

  private static ProtocolDraft draft(Ui ui, Protocol from) {
    return ProtocolDraft.of(from, new Source(ui.text("protocols.practice"), "", Evidence.PRACTICE));
  }

  /** Who publishes, as the practice says. */
  static String clinician(Database database) throws DatabaseException {
    Optional<String> clinician =
        database.read(r -> r.practice().find().map(each -> each.details().clinician()));
    return clinician.orElse("");
  }
}
