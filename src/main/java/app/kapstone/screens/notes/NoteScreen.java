package app.kapstone.screens.notes;

import app.kapstone.database.Database;
import app.kapstone.domain.note.NoteId;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.EmptyState;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Leaving;
import app.kapstone.screens.kit.Sight;
import app.kapstone.screens.kit.SigningCheck;
import app.kapstone.screens.kit.Ui;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** One note: its editor while it is a draft, and what was signed once it is signed. */
public final class NoteScreen extends StackPane implements Leaving {
  private final Ui ui;
  private final Database database;
  private final SigningCheck signing;
  private final NoteId note;

  private @Nullable Leaving screen;

  public NoteScreen(Ui ui, Database database, SigningCheck signing, NoteId note) {
    this.ui = ui;
    this.database = database;
    this.signing = signing;
    this.note = note;
    setId("note");
    load();
  }

  private void load() {
    ui.background()
        .run(() -> database.read(r -> OpenNote.read(r, note)))
        .busy("note.loading")
        .onSuccess(this::show)
        .start();
  }

  private void show(OpenNote found) {
    Node node = shown(found);
    screen = node instanceof Leaving leaving ? leaving : null;
    if (node instanceof NoteEditor editor) {
      getChildren().setAll(scrolling(editor));
      editor.takeFocus();
    } else {
      getChildren().setAll(node);
    }
  }

  /** The editor fills the window; in one that is too low for it, it scrolls. */
  private static ScrollPane scrolling(NoteEditor editor) {
    var middle = new StackPane(editor);
    var scroll = new ScrollPane(middle);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    scroll.getStyleClass().add("k-page-scroll");
    Sight.keep(scroll, middle);
    return scroll;
  }

  private Node shown(OpenNote found) {
    return switch (found) {
      case OpenNote.Draft draft -> new NoteEditor(ui, database, signing, draft, this::load);
      case OpenNote.Signed signed -> new SignedNoteView(ui, database, signing, signed, this::load);
      case OpenNote.Gone gone ->
          new EmptyState(
              Icons.NOTE,
              ui.text("note.gone"),
              ui.text("note.gone.help"),
              Buttons.plain(ui, Icons.BACK, "note.back", ui.navigator()::back));
    };
  }

  @Override
  public void leave() {
    if (screen != null) {
      screen.leave();
    }
  }
}
