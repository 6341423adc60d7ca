package app.kapstone.screens.protocols;

import app.kapstone.content.ContentRefused;
import app.kapstone.content.ProtocolFiles;
import app.kapstone.database.Database;
import app.kapstone.database.DatabaseException;
import app.kapstone.documents.ProtocolBook;
import app.kapstone.documents.ProtocolWords;
import app.kapstone.domain.protocol.Protocol;
import app.kapstone.domain.protocol.Series;
import app.kapstone.screens.kit.Badge;
import app.kapstone.screens.kit.Badge.Tone;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Page;
import app.kapstone.screens.kit.PageHeader;
import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.SaveAs;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/** The library: the protocols that come with Kapstone and the practice's own. */
public final class ProtocolsScreen extends StackPane {
  private final Ui ui;
  private final Database database;
  private final SaveAs saveAs;
  private final VBox list = new VBox();
  private final Page page;

  public ProtocolsScreen(Ui ui, Database database, SaveAs saveAs) {
    this.ui = ui;
    this.database = database;
    this.saveAs = saveAs;
    setId("protocols");
    dress(this);
    list.getStyleClass().add("k-protocol-list");
    page =
        new Page(
            new PageHeader(
                ui.text("protocols.title"),
                ui.text("protocols.line"),
                Buttons.quiet(ui, Icons.NOTE, "protocols.book.show", this::showBook),
                Buttons.plain(ui, Icons.IMPORT, "protocols.import", () -> take(chooser()))),
            list);
    getChildren().add(page);
    ui.background().run(() -> Library.read(database)).onSuccess(this::show).start();
  }

  static void dress(StackPane screen) {
    screen
        .getStylesheets()
        .add(
            Objects.requireNonNull(
                    ProtocolsScreen.class.getResource("/screens/protocols/protocols.css"))
                .toExternalForm());
  }

  private void show(Library library) {
    list.getChildren().setAll(library.entries().stream().map(this::row).toList());
  }

  private Button row(Library.Entry entry) {
    String summary = entry.newest().map(Protocol::summary).orElse(ui.text("protocols.onlyDraft"));
    var words = new VBox(Words.section(entry.name()), Words.muted(summary));
    entry.newest().ifPresent(protocol -> words.getChildren().add(Words.body(line(protocol))));
    if (entry.own() != null) {
      words.getChildren().add(1, new Badge(ui.text("protocols.own"), Tone.ACCENT));
    }
    if (entry.draft().isPresent()) {
      words.getChildren().add(2, new Badge(ui.text("protocols.draft"), Tone.WARNING));
    }
    words.getStyleClass().add("k-figure");
    var row = new Button();
    row.setId("protocol-" + entry.key());
    row.setAccessibleText(entry.name() + ". " + summary);
    row.setGraphic(words);
    row.getStyleClass().addAll("k-card", "k-protocol-row");
    row.setMaxWidth(Double.MAX_VALUE);
    words.prefWidthProperty().bind(row.widthProperty().subtract(48));
    // what wraps inside a button is given the height of one line
    row.minHeightProperty()
        .bind(
            Bindings.createDoubleBinding(
                () ->
                    words.prefHeight(Math.max(1, row.getWidth() - 48))
                        + row.getInsets().getTop()
                        + row.getInsets().getBottom(),
                row.widthProperty(),
                row.insetsProperty()));
    row.setOnAction(event -> ui.navigator().go(new Place.ProtocolPage(entry.key())));
    return row;
  }

  private String line(Protocol protocol) {
    Series series = protocol.series();
    Integer doses = series.doses();
    return ui.text(
        "protocols.row",
        ui.text("route." + protocol.route().name()),
        new ProtocolWords(ui.texts()).dose(protocol.dose()),
        doses == null ? ui.text("protocols.row.open") : ui.text("protocols.row.doses", doses));
  }

  private Supplier<Optional<Path>> chooser() {
    return () -> {
      var chooser = new FileChooser();
      chooser.setTitle(ui.text("protocols.import"));
      chooser
          .getExtensionFilters()
          .add(new FileChooser.ExtensionFilter(ui.text("protocols.files"), "*.json"));
      return Optional.ofNullable(chooser.showOpenDialog(getScene().getWindow()))
          .map(file -> file.toPath());
    };
  }

  /** Takes a file in as a draft: it is looked at before anybody follows it. */
  public void take(Supplier<Optional<Path>> question) {
    question
        .get()
        .ifPresent(file ->
            ui.background()
                .run(() -> {
                  Protocol protocol = new ProtocolFiles().read(file);
                  return Drafts.begin(database, ui, protocol, protocol.name());
                })
                .busy("protocols.import.busy")
                .onSuccess(key -> ui.navigator().go(new Place.ProtocolPage(key)))
                .onFailure(ContentRefused.class, this::refuse)
                .onFailure(IOException.class, failed -> say(ui.text("protocols.import.unreadable")))
                .onFailure(DatabaseException.class, failed -> say(ui.text("protocols.failed")))
                .start());
  }

  private void refuse(ContentRefused e) {
    String why =
        e.broken()
            .map(rule -> ui.text("invalid." + rule.rule().name(), rule.arguments().toArray()))
            .orElseGet(() -> ui.text("cards.why." + e.why()) + ".");
    if (e.line() > 0) {
      say(ui.text("protocols.import.refusedAt", e.file(), e.line(), e.where(), why));
    } else if (e.where().isEmpty()) {
      say(ui.text("protocols.import.refused", e.file(), why));
    } else {
      say(ui.text("protocols.import.refusedIn", e.file(), e.where(), why));
    }
  }

  private void say(String sentence) {
    ui.overlay().message("protocols.import.title", sentence);
  }

  private void showBook() {
    ui.background()
        .run(() -> new ProtocolFiles().builtIn())
        .onSuccess(shipped ->
            getChildren()
                .setAll(
                    new BookPage(ui, shipped, () -> getChildren().setAll(page), this::saveBook)))
        .start();
  }

  private void saveBook() {
    saveAs
        .ask("protocols.md")
        .ifPresent(target ->
            ui.background()
                .run(() -> {
                  List<Protocol> shipped = new ProtocolFiles().builtIn();
                  byte[] book =
                      ProtocolBook.markdown(shipped, ui.texts()).getBytes(StandardCharsets.UTF_8);
                  SaveAs.write(target, book);
                  return target;
                })
                .onSuccess(done -> ui.notices().say(ui.text("protocols.saved")))
                .onFailure(IOException.class, failed -> say(ui.text("protocols.notSaved")))
                .start());
  }
}
