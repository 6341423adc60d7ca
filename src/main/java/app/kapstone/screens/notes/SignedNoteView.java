package app.kapstone.screens.notes;

import app.kapstone.screens.kit.Badge;
import app.kapstone.screens.kit.Badge.Tone;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Card;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Leaving;
import app.kapstone.screens.kit.Page;
import app.kapstone.screens.kit.PageHeader;
import app.kapstone.screens.kit.SigningCheck;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** A signed note: what was signed, by whom and when, its hash, and what was added later. */
final class SignedNoteView extends StackPane implements Leaving {
  private final Ui ui;
  private final StackPane adding = new StackPane();
  private final Button add;
  private @Nullable AddendumPane pane;

  /**
   * @param covers what stands beneath the head: what else the signature covers
   */
  SignedNoteView(
      Ui ui,
      SigningCheck signing,
      SignedSheet sheet,
      List<Node> covers,
      SignedSheet.Adding write,
      Runnable onAdded) {
    this.ui = ui;
    add =
        Buttons.plain(
            ui,
            Icons.ADD,
            "note.addendum",
            () -> {
              var asked =
                  new AddendumPane(
                      ui, signing, sheet.clinician(), write, onAdded, this::stopAdding);
              add(asked);
              asked.takeFocus();
            });
    var page =
        new Page(
            new PageHeader(
                sheet.title(),
                sheet.line(),
                Buttons.plain(
                    ui, Icons.BACK, "note.toChart", () -> ui.navigator().go(sheet.back())),
                Buttons.plain(
                    ui, Icons.PRINT, "note.paper", () -> ui.navigator().go(sheet.paper())),
                add));
    covers.forEach(page::add);
    page.add(words(sheet));
    for (SignedSheet.Added addendum : sheet.addenda()) {
      page.add(addendum(addendum));
    }
    page.add(adding);
    getChildren().add(page);
    if (!write.begun().empty()) {
      add(new AddendumPane(ui, signing, sheet.clinician(), write, onAdded, this::stopAdding));
    }
  }

  private Node words(SignedSheet sheet) {
    var text = new MarkdownView("");
    text.setId("note-signed-text");
    text.show(sheet.body());
    var badge = new Badge(ui.text("note.badge.signed"), Tone.GOOD);
    badge.setGraphic(Icons.LOCK.node("k-badge-icon"));
    Label who =
        Words.caption(
            ui.text("note.signedBy", sheet.signedBy(), NoteLine.moment(ui, sheet.signedAt())));
    who.setId("note-signed-by");
    var line = new HBox(badge, who);
    line.getStyleClass().add("k-buttons");
    line.setAlignment(Pos.CENTER_LEFT);
    Label hash = hash(sheet.hash());
    hash.setId("note-hash");
    return new Card(line, text, hash);
  }

  private Label hash(String hex) {
    Label hash = Words.caption(ui.text("note.hash", hex));
    hash.getStyleClass().add("k-hash");
    return hash;
  }

  private Node addendum(SignedSheet.Added addendum) {
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
                    NoteLine.moment(ui, addendum.signedAt()))),
            hash(addendum.hash()));
    card.getStyleClass().add("k-addendum");
    return card;
  }

  private void add(AddendumPane asked) {
    pane = asked;
    adding.getChildren().setAll(asked);
    add.setDisable(true);
  }

  private void stopAdding() {
    pane = null;
    adding.getChildren().clear();
    add.setDisable(false);
  }

  @Override
  public void leave() {
    if (pane != null) {
      pane.leave();
    }
  }
}
