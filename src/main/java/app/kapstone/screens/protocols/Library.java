package app.kapstone.screens.protocols;

import app.kapstone.content.Catalogue;
import app.kapstone.content.FormBook;
import app.kapstone.content.ProtocolDraft;
import app.kapstone.content.ProtocolFiles;
import app.kapstone.database.Database;
import app.kapstone.database.DatabaseException;
import app.kapstone.domain.consent.OwnForm;
import app.kapstone.domain.protocol.OwnProtocol;
import app.kapstone.domain.protocol.Protocol;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The protocols there are: those that ship, and after them the practice's own.
 *
 * @param catalogue what they may name, in the practice's words
 */
record Library(List<Entry> entries, Catalogue catalogue) {
  /**
   * One protocol.
   *
   * @param versions those that can be followed, the newest last; a shipped one has one
   * @param own null for a shipped one
   */
  record Entry(String key, List<Protocol> versions, @Nullable OwnProtocol own) {
    Entry {
      versions = List.copyOf(versions);
    }

    Optional<Protocol> newest() {
      return versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast());
    }

    /** What it is called: as it was published, or as its first draft calls it. */
    String name() {
      return newest()
          .map(Protocol::name)
          .or(() -> draft().map(draft -> ProtocolDraft.read(draft.document()).text("name")))
          .orElse("");
    }

    Optional<OwnProtocol.Draft> draft() {
      return own == null ? Optional.empty() : Optional.ofNullable(own.draft());
    }
  }

  Library {
    entries = List.copyOf(entries);
  }

  /** Reads it. Not on the JavaFX thread. */
  static Library read(Database database) throws DatabaseException {
    ProtocolFiles files = new ProtocolFiles();
    List<Entry> entries = new ArrayList<>();
    for (Protocol shipped : files.builtIn()) {
      entries.add(new Entry(shipped.key(), List.of(shipped), null));
    }
    List<OwnProtocol> all = database.read(r -> r.protocols().list());
    for (OwnProtocol own : all) {
      entries.add(
          new Entry(
              own.key(),
              own.versions().stream().map(each -> files.read(each.document())).toList(),
              own));
    }
    List<OwnForm> forms = database.read(r -> r.consents().ownForms());
    return new Library(entries, Catalogue.of(FormBook.of(forms)));
  }

  Optional<Entry> find(String key) {
    return entries.stream().filter(each -> each.key().equals(key)).findFirst();
  }
}
