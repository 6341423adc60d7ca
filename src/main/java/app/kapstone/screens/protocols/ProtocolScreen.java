package app.kapstone.screens.protocols;

import app.kapstone.content.ProtocolFiles;
import app.kapstone.database.Database;
import app.kapstone.database.DatabaseException;
import app.kapstone.domain.protocol.Protocol;
import app.kapstone.domain.protocol.Series;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Card;
import app.kapstone.screens.kit.EmptyState;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Leaving;
import app.kapstone.screens.kit.Page;
import app.kapstone.screens.kit.PageHeader;
import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.SaveAs;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;

/** One protocol, with the source of each figure, and the way from it to a patient or a copy. */
public final class ProtocolScreen extends StackPane implements Leaving {
  private final Ui ui;
  private final Database database;
  private final SaveAs saveAs;
  private final String key;

  public ProtocolScreen(Ui ui, Database database, SaveAs saveAs, String key) {
    this.ui = ui;
    this.database = database;
    this.saveAs = saveAs;
    this.key = key;
    setId("protocol");
    ProtocolsScreen.dress(this);
    load();
  }

  @Override
  public void leave() {
    if (!getChildren().isEmpty() && getChildren().getFirst() instanceof EditPage editing) {
      editing.leave();
    }
  }

  private void load() {
    ui.background()
        .run(() -> Library.read(database))
        .onSuccess(library ->
            library.find(key).ifPresentOrElse(entry -> found(library, entry), this::missing))
        .start();
  }

  private void missing() {
    getChildren()
        .setAll(
            new EmptyState(
                Icons.PROTOCOLS,
                ui.text("protocols.missing"),
                ui.text("protocols.missing.next"),
                Buttons.plain(ui, Icons.BACK, "protocols.back", ui.navigator()::back)));
  }

  private void found(Library library, Library.Entry entry) {
    entry
        .newest()
        .ifPresentOrElse(newest -> show(library, entry, newest), () -> edit(library, entry));
  }

  private void edit(Library library, Library.Entry entry) {
    getChildren().setAll(new EditPage(ui, database, library.catalogue(), entry, this::load));
  }

  private void show(Library library, Library.Entry entry, Protocol protocol) {
    var page =
        new Page(
            new PageHeader(
                protocol.name(),
                ui.text("protocols.version", protocol.summary(), protocol.version()),
                actions(library, entry, protocol).toArray(Button[]::new)));
    lacking(protocol).forEach(page::add);
    new ProtocolPages(ui, library.catalogue(), protocol).cards().forEach(page::add);
    page.add(
        new VersionsCard(
            ui,
            database,
            library.catalogue(),
            entry,
            protocol,
            moving -> getChildren().setAll(moving),
            this::load));
    getChildren().setAll(page);
  }

  private List<Button> actions(Library library, Library.Entry entry, Protocol protocol) {
    List<Button> actions = new ArrayList<>();
    actions.add(Buttons.quiet(ui, Icons.EXPORT, "protocols.export", () -> export(protocol)));
    actions.add(
        Buttons.quiet(
            ui,
            Icons.SHOW,
            "protocols.compare",
            () -> getChildren().setAll(Comparing.page(ui, library, entry, this::load))));
    actions.add(Buttons.plain(ui, Icons.ADD, "protocols.copy", () -> copy(protocol)));
    if (entry.own() != null) {
      actions.add(
          Buttons.plain(
              ui, Icons.EDIT, "protocols.change", () -> change(library, entry, protocol)));
    }
    actions.add(Buttons.primary(ui, Icons.CALENDAR, "protocols.use", () -> apply(protocol)));
    return actions;
  }

  /** What the practice has to set first, where something lacks. */
  private List<Card> lacking(Protocol protocol) {
    List<Series.Needed> missing = protocol.series().missing();
    if (missing.isEmpty()) {
      return List.of();
    }
    var card = new Card(Words.body(needs(missing)));
    card.setId("protocol-needs");
    return List.of(card);
  }

  private String needs(List<Series.Needed> missing) {
    return ui.text(
        "protocols.needs",
        missing.stream()
            .map(each -> ui.text("protocols.needed." + each.name()))
            .collect(Collectors.joining(", ")));
  }

  private void apply(Protocol protocol) {
    List<Series.Needed> missing = protocol.series().missing();
    if (!missing.isEmpty()) {
      ui.overlay().message("protocols.needs.title", needs(missing));
      return;
    }
    getChildren().setAll(new ApplyPage(ui, database, protocol, this::load));
  }

  private void copy(Protocol protocol) {
    ui.background()
        .run(() ->
            Drafts.begin(database, ui, protocol, ui.text("protocols.copy.of", protocol.name())))
        .onSuccess(made -> ui.navigator().go(new Place.ProtocolPage(made)))
        .onFailure(DatabaseException.class, failed -> failed())
        .start();
  }

  private void change(Library library, Library.Entry entry, Protocol newest) {
    if (entry.draft().isPresent()) {
      edit(library, entry);
      return;
    }
    ui.background()
        .run(() -> {
          Drafts.change(database, ui, newest);
          return Library.read(database);
        })
        .onSuccess(begun -> begun.find(key).ifPresent(found -> edit(begun, found)))
        .onFailure(DatabaseException.class, failed -> failed())
        .start();
  }

  private void export(Protocol protocol) {
    saveAs
        .ask(protocol.key() + "-" + protocol.version() + ".json")
        .ifPresent(target ->
            ui.background()
                .run(() -> {
                  SaveAs.write(
                      target,
                      new ProtocolFiles().export(protocol).getBytes(StandardCharsets.UTF_8));
                  return target;
                })
                .onSuccess(done -> ui.notices().say(ui.text("protocols.saved")))
                .onFailure(
                    IOException.class,
                    failed ->
                        ui.overlay().message("protocols.export", ui.text("protocols.notSaved")))
                .start());
  }

  private void failed() {
    ui.overlay().message("protocols.failed.title", ui.text("protocols.failed"));
  }
}
