package app.kapstone.screens.documents;

import app.kapstone.domain.disclosure.Disclosure;
import app.kapstone.domain.disclosure.Release;
import app.kapstone.domain.disclosure.Undone;
import app.kapstone.domain.document.DocumentId;
import app.kapstone.screens.kit.Badge;
import app.kapstone.screens.kit.Badge.Tone;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import app.kapstone.screens.kit.Wrapping;
import java.time.LocalDate;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** One thing that left: what, to whom, why, how, when, and by whom it was written down. */
final class DisclosureLine extends VBox {
  private final Ui ui;
  private final Disclosure each;

  DisclosureLine(Ui ui, Disclosure each, Runnable onUndo) {
    this.ui = ui;
    this.each = each;
    setId("disclosure-" + each.id().value());
    getStyleClass().add("k-criterion");
    setMinHeight(USE_PREF_SIZE);
    Release release = each.release();
    Label head = Words.body(each.what());
    head.getStyleClass().add("k-strong");
    var badges = new Wrapping(way());
    each.undone().ifPresent(undone -> badges.add(notDone()));
    getChildren().addAll(badges, head, Words.body(to(release)), Words.body(why(release)));
    getChildren().add(Words.caption(when()));
    String sha256 = each.sha256();
    if (sha256 != null) {
      Label hash = Words.caption(ui.text("note.hash", sha256));
      hash.getStyleClass().add("k-hash");
      getChildren().add(hash);
    }
    each.undone().ifPresent(undone -> getChildren().add(Words.body(undone(undone))));
    getChildren().add(actions(onUndo));
  }

  private Badge way() {
    return new Badge(ui.text("disclosure.way." + each.way().name()), Tone.NEUTRAL);
  }

  private Badge notDone() {
    var badge = new Badge(ui.text("disclosure.badge.undone"), Tone.WARNING);
    badge.setId("undone-" + each.id().value());
    return badge;
  }

  private String to(Release release) {
    String who =
        release.address().isEmpty()
            ? release.recipient()
            : release.recipient() + ", " + release.address();
    return ui.text("disclosure.to", who);
  }

  private String why(Release release) {
    String ground = ui.text("disclosure.purpose." + release.purpose().name());
    String said = ui.text("disclosure.why", release.why(), ground, release.purpose().rule());
    LocalDate on = release.authorizedOn();
    return on == null ? said : said + " " + ui.text("disclosure.authorized", ui.texts().date(on));
  }

  private String when() {
    return ui.text(
        "disclosure.when",
        ui.texts().date(each.leftOn()),
        each.writtenBy(),
        ui.texts().dateTime(each.writtenAt(), ui.zone()));
  }

  private String undone(Undone undone) {
    return ui.text(
        "disclosure.undone.line",
        undone.reason(),
        undone.writtenBy(),
        ui.texts().dateTime(undone.writtenAt(), ui.zone()));
  }

  private Wrapping actions(Runnable onUndo) {
    var actions = new Wrapping();
    DocumentId document = each.document();
    if (document != null) {
      Button open =
          Buttons.quiet(
              ui,
              Icons.DOCUMENT,
              "disclosure.paper.open",
              () -> ui.navigator().go(new Place.Paper(each.patientId(), document)));
      open.setId("open-" + each.id().value());
      open.setAccessibleText(open.getText() + ": " + each.what());
      actions.add(open);
    }
    if (each.undone().isEmpty()) {
      Button undo = Buttons.quiet(ui, Icons.UNDO, "disclosure.undo", onUndo);
      undo.setId("undo-" + each.id().value());
      undo.setAccessibleText(undo.getText() + ": " + each.what());
      actions.add(undo);
    }
    return actions;
  }
}
