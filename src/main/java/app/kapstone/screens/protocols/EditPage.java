package app.kapstone.screens.protocols;

import app.kapstone.content.Catalogue;
import app.kapstone.content.ProtocolDraft;
import app.kapstone.content.ProtocolDraft.Problem;
import app.kapstone.content.ProtocolFiles;
import app.kapstone.content.Shape;
import app.kapstone.content.Shapes;
import app.kapstone.database.Database;
import app.kapstone.database.DatabaseException;
import app.kapstone.domain.protocol.OwnProtocol;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Card;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Page;
import app.kapstone.screens.kit.PageHeader;
import app.kapstone.screens.kit.TwoColumns;
import app.kapstone.screens.kit.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.StackPane;

/** Writes the next version of one of the practice's protocols, part by part. */
final class EditPage extends StackPane {
  private static final String SOURCES = "sources";

  private static final Set<String> GIVEN = Set.of("key", "version");

  private final Ui ui;
  private final Database database;
  private final Catalogue catalogue;
  private final OwnProtocol own;
  private final ProtocolDraft draft;
  private final Runnable onDone;
  private final ListView<String> parts = new ListView<>();
  private final Card place = new Card();
  private DraftForm form;
  private List<Problem> problems = List.of();
  private long version;
  private String kept;

  /**
   * @param catalogue what it may name by key
   * @param entry one of the practice's own with a draft
   */
  EditPage(Ui ui, Database database, Catalogue catalogue, Library.Entry entry, Runnable onDone) {
    this.ui = ui;
    this.database = database;
    this.catalogue = catalogue;
    own = Objects.requireNonNull(entry.own());
    OwnProtocol.Draft stored = entry.draft().orElseThrow();
    draft = ProtocolDraft.read(stored.document());
    version = stored.version();
    kept = stored.document();
    this.onDone = onDone;
    setId("edit");
    parts.setId("edit-parts");
    parts.setAccessibleText(ui.text("protocols.edit.parts"));
    parts.getItems().setAll(names());
    parts.setCellFactory(view -> new PartCell());
    parts.getSelectionModel().selectFirst();
    form = form();
    parts
        .getSelectionModel()
        .selectedItemProperty()
        .addListener((value, was, now) -> {
          save();
          shaped();
        });
    place.setId("edit-place");
    place.getChildren().setAll(form);
    getChildren()
        .add(
            new Page(
                new PageHeader(
                    ui.text("protocols.edit.title", entry.name()),
                    ui.text("protocols.edit.line", own.next()),
                    Buttons.quiet(ui, Icons.REMOVE, "protocols.edit.discard", this::askToDiscard),
                    Buttons.plain(ui, Icons.CLOSE, "protocols.edit.later", this::later),
                    Buttons.primary(ui, Icons.SAVE, "protocols.edit.publish", this::publish)),
                new TwoColumns(new Card(parts), place, 0.28, 52)));
    check();
  }

  private static List<String> names() {
    List<String> names = new ArrayList<>();
    Shapes.protocol().fields().stream()
        .map(Shape.Field::name)
        .filter(name -> !GIVEN.contains(name))
        .forEach(names::add);
    names.add(SOURCES);
    return names;
  }

  private final class PartCell extends ListCell<String> {
    @Override
    protected void updateItem(String item, boolean empty) {
      super.updateItem(item, empty);
      if (empty || item == null) {
        setText(null);
        return;
      }
      long wrong = problems.stream().filter(each -> part(each).equals(item)).count();
      String name = DraftForm.part(ui, item);
      setText(wrong == 0 ? name : ui.text("protocols.edit.wrong", name, wrong));
    }
  }

  private static String part(Problem problem) {
    return problem.path().split("[.\\[]", 2)[0];
  }

  private DraftForm form() {
    String name = parts.getSelectionModel().getSelectedItem();
    return Shapes.protocol().fields().stream()
        .filter(field -> field.name().equals(name))
        .findFirst()
        .map(field -> new DraftForm(ui, draft, catalogue, field, this::left, this::shaped))
        .orElseGet(() -> new DraftForm(ui, draft, catalogue, this::left, this::shaped));
  }

  private void shaped() {
    form = form();
    place.getChildren().setAll(form);
    check();
  }

  private void left() {
    check();
    save();
  }

  private void check() {
    problems = draft.problems();
    String shown = parts.getSelectionModel().getSelectedItem();
    form.say(problems.stream().filter(each -> part(each).equals(shown)).toList());
    parts.refresh();
  }

  /** Keeps what was typed, right or wrong. */
  void leave() {
    save();
  }

  private void save() {
    String document = draft.document();
    if (document.equals(kept)) {
      return;
    }
    kept = document;
    long read = version++;
    ui.background()
        .run(() -> {
          database.change(w -> w.protocols().keep(own.key(), read, document));
          return true;
        })
        .onFailure(
            DatabaseException.class,
            failed -> {
              // it is tried again with whatever is typed next
              kept = "";
              version = read;
              failed();
            })
        .start();
  }

  private void later() {
    save();
    ui.notices().say(ui.text("protocols.edit.kept"));
    if (own.versions().isEmpty()) {
      ui.navigator().back();
    } else {
      onDone.run();
    }
  }

  private void publish() {
    save();
    check();
    if (!problems.isEmpty()) {
      Problem first = problems.getFirst();
      parts.getSelectionModel().select(part(first));
      form.focus(first.path());
      ui.notices().say(ui.text("protocols.edit.notYet", problems.size()));
      return;
    }
    String document = new ProtocolFiles().write(draft.protocol(own.key(), own.next()));
    ui.background()
        .run(() -> {
          String who = Drafts.clinician(database);
          database.change(w -> w.protocols().publish(own.key(), own.next(), document, who));
          return true;
        })
        .onSuccess(done -> {
          ui.notices().say(ui.text("protocols.edit.published", own.next()));
          onDone.run();
        })
        .onFailure(DatabaseException.class, failed -> failed())
        .start();
  }

  private void askToDiscard() {
    ui.overlay()
        .confirm(
            "protocols.edit.discard",
            ui.text("protocols.edit.discard.line"),
            "protocols.edit.discard.yes",
            this::discard);
  }

  private void discard() {
    kept = draft.document();
    ui.background()
        .run(() -> {
          database.change(w -> w.protocols().discard(own.key()));
          return true;
        })
        .onSuccess(done -> {
          if (own.versions().isEmpty()) {
            ui.navigator().back();
          } else {
            onDone.run();
          }
        })
        .onFailure(DatabaseException.class, failed -> failed())
        .start();
  }

  private void failed() {
    ui.overlay().message("protocols.failed.title", ui.text("protocols.failed"));
  }
}
