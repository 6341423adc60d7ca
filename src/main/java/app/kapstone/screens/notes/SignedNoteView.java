package app.kapstone.screens.notes;

import app.kapstone.database.Database;
import app.kapstone.domain.note.Addendum;
import app.kapstone.domain.note.SignedNote;
import app.kapstone.screens.kit.Badge;
import app.kapstone.screens.kit.Badge.Tone;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Card;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Page;
import app.kapstone.screens.kit.PageHeader;
import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.SigningCheck;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/** A signed note: what was signed, by whom and when, its hash, and what was added later. */
final class SignedNoteView extends StackPane {
  private final Ui ui;
  private final OpenNote.Signed open;
  private final StackPane adding = new StackPane();
  private final Button add;

  SignedNoteView(
      Ui ui, Database database, SigningCheck signing, OpenNote.Signed open, Runnable onAdded) {
    this.ui = ui;
    this.open = open;
    SignedNote note = open.note();
    add =
        Buttons.plain(
            ui,
            Icons.ADD,
            "note.addendum",
            () -> add(new AddendumPane(ui, database, signing, open, onAdded, this::stopAdding)));
    String kind = ui.text("note.kind." + note.kind().name());
    String title = note.text().title().isEmpty() ? kind : note.text().title();
    String patient = open.patient().data().displayName();
    var page =
        new Page(
            new PageHeader(
                title,
                NoteLine.of(ui, patient, note.kind(), open.visit()),
                Buttons.plain(
                    ui,
                    Icons.BACK,
                    "note.toChart",
                    () -> ui.navigator().go(new Place.Chart(open.patient().id()))),
                add),
            sheet(note));
    for (Addendum addendum : note.addenda()) {
      page.add(addendum(addendum));
    }
    page.add(adding);
    getChildren().add(page);
  }

  private Node sheet(SignedNote note) {
    var text = new MarkdownView("");
    text.setId("note-signed-text");
    text.show(note.text().body());
    var badge = new Badge(ui.text("note.badge.signed"), Tone.GOOD);
    badge.setGraphic(Icons.LOCK.node("k-badge-icon"));
    Label who =
        Words.caption(
            ui.text("note.signedBy", note.signedBy(), NoteLine.moment(ui, note.signedAt())));
    who.setId("note-signed-by");
    var line = new HBox(badge, who);
    line.getStyleClass().add("k-buttons");
    line.setAlignment(Pos.CENTER_LEFT);
    Label hash = Words.caption(ui.text("note.hash", note.hash()));
    hash.setId("note-hash");
    hash.getStyleClass().add("k-hash");
    return new Card(line, text, hash);
  }

  private Node addendum(Addendum addendum) {
    var text = new MarkdownView("");
    text.show(addendum.body());
    var card =
        Card.titled(
            ui.text("note.addendum.title"),
            Words.muted(ui.text("note.addendum.why", addendum.reason())),
            text,
            Words.caption(
                ui.text(
                    "note.signedBy",
                    addendum.signedBy(),
                    NoteLine.moment(ui, addendum.signedAt()))));
    card.getStyleClass().add("k-addendum");
    return card;
  }

  private void add(AddendumPane pane) {
    adding.getChildren().setAll(pane);
    add.setDisable(true);
    pane.takeFocus();
  }

  private void stopAdding() {
    adding.getChildren().clear();
    add.setDisable(false);
  }
}
