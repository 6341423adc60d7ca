package app.kapstone.screens.notes;

import app.kapstone.database.Database;
import app.kapstone.database.StaleVersion;
import app.kapstone.domain.note.ItemEnd;
import app.kapstone.domain.note.NoteId;
import app.kapstone.domain.note.NoteItem;
import app.kapstone.domain.note.NoteItemKind;
import app.kapstone.domain.note.NoteText;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Field;
import app.kapstone.screens.kit.Form;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.ItemLine;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.util.Arrays;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What comes back until it is done or dropped: insights, commitments, homework. */
final class ItemsPane extends VBox implements Drawer.Beside {
  private static final int SHOWN = 5;

  private final Ui ui;
  private final Database database;
  private final PatientId patient;
  private final NoteId note;

  ItemsPane(Ui ui, Database database, PatientId patient, NoteId note) {
    this.ui = ui;
    this.database = database;
    this.patient = patient;
    this.note = note;
    setId("note-items");
    getStyleClass().add("k-items");
    load();
  }

  @Override
  public Node node() {
    return this;
  }

  @Override
  public void show(NoteText text) {
    // What comes back does not depend on what is typed.
  }

  private void load() {
    ui.background()
        .run(() -> database.read(r -> r.items().ofPatient(patient)))
        .onSuccess(this::show)
        .start();
  }

  private void show(List<NoteItem> all) {
    List<NoteItem> open = NoteItem.open(all);
    Label head = Words.body(ui.text("item.open", open.size()));
    head.getStyleClass().add("k-strong");
    HBox.setHgrow(head, Priority.ALWAYS);
    head.setMaxWidth(Double.MAX_VALUE);
    var line = new HBox(head, Buttons.quiet(ui, Icons.ADD, "item.add", this::ask));
    line.setAlignment(Pos.CENTER_LEFT);
    getChildren().setAll(line);
    if (open.isEmpty()) {
      getChildren().add(Words.caption(ui.text("item.none")));
    }
    open.stream().limit(SHOWN).map(this::line).forEach(getChildren()::add);
    if (open.size() > SHOWN) {
      List<NoteItem> rest = open.subList(SHOWN, open.size());
      Button more = Buttons.quiet(ui, Icons.EXPAND, "item.more", () -> {});
      more.setText(ui.text("item.more", rest.size()));
      more.setAccessibleText(more.getText());
      more.setOnAction(event -> {
        getChildren().remove(more);
        List<ItemLine> lines = rest.stream().map(this::line).toList();
        getChildren().addAll(lines);
        lines.getFirst().takeFocus();
      });
      getChildren().add(more);
    }
  }

  private ItemLine line(NoteItem item) {
    return new ItemLine(ui, item, end -> end(item, end));
  }

  private void ask() {
    Field<NoteItemKind> kind =
        Field.choice(
            ui,
            "item.kind",
            Arrays.asList(NoteItemKind.values()),
            each -> ui.text("item.kind." + each.name()),
            "item.kind");
    Field<String> text = Field.line(ui, NoteItem.TEXT, "item.text");
    ui.overlay()
        .form(
            "item.add.title",
            new Form(kind, text),
            "item.add.do",
            () -> add(kind.value(), text.value()));
  }

  private void add(NoteItemKind kind, String text) {
    ui.background()
        .run(() -> database.write(w -> w.items().add(patient, note, kind, text)))
        .onSuccess(id -> load())
        .onFailure(StaleVersion.class, signed -> addWithoutNote(kind, text))
        .start();
  }

  /** The note was signed meanwhile and takes no more; what was typed comes back all the same. */
  private void addWithoutNote(NoteItemKind kind, String text) {
    ui.background()
        .run(() -> database.write(w -> w.items().add(patient, null, kind, text)))
        .onSuccess(id -> load())
        .start();
  }

  private void end(NoteItem item, ItemEnd end) {
    ui.background()
        .run(() -> {
          database.change(w -> w.items().end(item.id(), end));
          return end;
        })
        .onSuccess(done -> load())
        .onFailure(StaleVersion.class, stale -> load())
        .start();
  }
}
