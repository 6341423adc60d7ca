package app.kapstone.screens.notes;

import app.kapstone.content.NoteTemplates;
import app.kapstone.database.Database;
import app.kapstone.domain.note.NoteDraft;
import app.kapstone.domain.note.NoteId;
import app.kapstone.domain.note.SignedNote;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.EmptyState;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Leaving;
import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.Scroll;
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
  static ScrollPane scrolling(NoteEditor editor) {
    var middle = new StackPane(editor);
    var scroll = new Scroll(middle);
    scroll.setFitToHeight(true);
    scroll.getStyleClass().add("k-page-scroll");
    Sight.keep(scroll, middle);
    return scroll;
  }

  private Node shown(OpenNote found) {
    return switch (found) {
      case OpenNote.Draft draft -> editor(draft);
      case OpenNote.Signed signed -> signed(signed);
      case OpenNote.Gone gone ->
          new EmptyState(
              Icons.NOTE,
              ui.text("note.gone"),
              ui.text("note.gone.help"),
              Buttons.plain(ui, Icons.BACK, "note.back", ui.navigator()::back));
    };
  }

  private NoteEditor editor(OpenNote.Draft found) {
    NoteDraft draft = found.draft();
    var keeper = new RecordKeeper(database, draft);
    String patient = found.patient().data().displayName();
    var drawer =
        new Drawer(
            draft.patientId(),
            ui.text("note.kind." + draft.kind().name()),
            NoteLine.of(ui, patient, draft.kind(), found.visit()),
            draft.text(),
            draft.changedAt(),
            found.clinician(),
            body -> NoteTemplates.untouched(draft.kind(), found.templates(), body),
            new Place.NotePaper(note),
            new RatingsBar(ui, keeper, draft.ratings()),
            new ItemsPane(ui, database, draft.patientId(), note),
            text -> found.sessionRuns() ? ui.text("invalid.SESSION_RUNNING") : "");
    return new NoteEditor(ui, keeper, signing, drawer, this::load);
  }

  private SignedNoteView signed(OpenNote.Signed found) {
    SignedNote signed = found.note();
    String kind = ui.text("note.kind." + signed.kind().name());
    var sheet =
        new SignedSheet(
            signed.text().title().isEmpty() ? kind : signed.text().title(),
            NoteLine.of(ui, found.patient().data().displayName(), signed.kind(), found.visit()),
            signed.text().body(),
            signed.signedBy(),
            signed.signedAt(),
            signed.hash(),
            signed.addenda().stream()
                .map(each ->
                    new SignedSheet.Added(
                        each.reason(), each.body(), each.signedBy(), each.signedAt(), each.hash()))
                .toList(),
            new Place.Chart(signed.patientId()),
            new Place.NotePaper(note),
            found.clinician());
    return new SignedNoteView(
        ui,
        signing,
        sheet,
        Covered.lines(ui, found),
        new SignedSheet.Adding(
            found.addendum(),
            typed -> database.change(w -> w.notes().keepAddendum(signed.id(), typed)),
            typed ->
                database.change(w ->
                    w.notes()
                        .addAddendum(
                            signed.id(), typed.reason(), typed.body(), found.clinician()))),
        this::load);
  }

  @Override
  public void leave() {
    if (screen != null) {
      screen.leave();
    }
  }
}
