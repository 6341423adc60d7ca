package app.kapstone.screens.protocols;

import app.kapstone.content.Catalogue;
import app.kapstone.content.ProtocolDraft;
import app.kapstone.domain.protocol.Protocol;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Ui;
import java.util.ArrayList;
import java.util.List;

/** What a protocol can be compared with: its own versions and draft, and every other protocol. */
final class Comparing {
  private Comparing() {}

  static ComparePage page(Ui ui, Library library, Library.Entry entry, Runnable onBack) {
    List<ComparePage.Version> versions = new ArrayList<>();
    Catalogue named = library.catalogue();
    entry.versions().forEach(each -> versions.add(version(ui, named, each)));
    entry
        .draft()
        .map(draft -> ProtocolDraft.read(draft.document()))
        .filter(draft -> draft.problems().isEmpty())
        .map(draft -> draft.protocol(entry.key(), entry.versions().size() + 1))
        .ifPresent(draft ->
            versions.add(
                new ComparePage.Version(
                    ui.text("protocols.compare.draft", draft.name()),
                    ProtocolPages.facts(ui, named, draft))));
    int own = versions.size();
    library.entries().stream()
        .filter(other -> !other.key().equals(entry.key()))
        .flatMap(other -> other.newest().stream())
        .forEach(other -> versions.add(version(ui, named, other)));
    int after = own > 1 ? own - 1 : 0;
    int before = own > 1 ? own - 2 : Math.min(1, versions.size() - 1);
    return new ComparePage(
        ui,
        ui.text("protocols.compare.line"),
        versions,
        before,
        after,
        Buttons.quiet(ui, Icons.BACK, "protocols.apply.back", onBack));
  }

  static ComparePage.Version version(Ui ui, Catalogue named, Protocol protocol) {
    return new ComparePage.Version(
        ui.text("protocols.compare.version", protocol.name(), protocol.version()),
        ProtocolPages.facts(ui, named, protocol));
  }
}
