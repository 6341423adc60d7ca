package app.kapstone.screens.notes;

import app.kapstone.domain.note.NoteItem;
import app.kapstone.domain.note.Ratings;
import app.kapstone.domain.note.SessionProof;
import app.kapstone.screens.kit.Card;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** What a signature covers beside the words, held against what the record says now. */
final class Covered {
  private Covered() {}

  static List<Node> lines(Ui ui, OpenNote.Signed open) {
    var lines = new ArrayList<Node>();
    Ratings ratings = open.note().ratings();
    if (!ratings.none()) {
      lines.add(
          Words.body(
              ui.text(
                  "rating.given", said(ui, ratings.alliance()), said(ui, ratings.intensity()))));
    }
    open.note().session().ifPresent(proof -> lines.addAll(session(ui, open, proof)));
    lines.addAll(items(ui, open));
    return lines.isEmpty() ? List.of() : List.of(new Card(lines.toArray(Node[]::new)));
  }

  private static List<Node> session(Ui ui, OpenNote.Signed open, SessionProof proof) {
    boolean same = open.proofNow().filter(proof::equals).isPresent();
    int later = open.entriesNow() - proof.events();
    String key = !same ? "covered.changed" : later > 0 ? "covered.later" : "covered.same";
    Label words = Words.body(ui.text(key, proof.events(), later));
    words.setId("note-covered");
    Label hash = Words.caption(ui.text("covered.head", proof.head()));
    hash.setId("note-covered-head");
    hash.getStyleClass().add("k-hash");
    var line = new HBox((same ? Icons.DONE : Icons.WARNING).node("k-line-icon"), words);
    line.getStyleClass().add("k-line-row");
    return List.of(line, hash);
  }

  /**
   * What was written with it to come back; of a note from before this was covered the words alone.
   */
  private static List<Node> items(Ui ui, OpenNote.Signed open) {
    var lines = new ArrayList<Node>();
    open.note()
        .items()
        .ifPresent(proof -> {
          boolean same = open.itemsNow().filter(proof::equals).isPresent();
          Label words =
              Words.body(ui.text(same ? "covered.items" : "covered.items.changed", proof.items()));
          words.setId("note-covered-items");
          var line = new HBox((same ? Icons.DONE : Icons.WARNING).node("k-line-icon"), words);
          line.getStyleClass().add("k-line-row");
          lines.add(line);
        });
    for (NoteItem item : open.items()) {
      lines.add(Words.caption(ui.text("item.kind." + item.kind().name()) + ": " + item.text()));
    }
    return lines;
  }

  private static String said(Ui ui, @org.jspecify.annotations.Nullable Integer given) {
    return given == null ? ui.text("rating.none") : String.valueOf(given);
  }
}
