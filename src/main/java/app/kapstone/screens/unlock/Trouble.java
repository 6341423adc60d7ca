package app.kapstone.screens.unlock;

import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Words;
import app.kapstone.screens.practice.Explained;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Says what went wrong and what to do about it; not there while there is nothing to say. */
final class Trouble extends HBox {
  private final Label what = Words.body("");
  private final Label next = Words.caption("");

  Trouble() {
    what.setId("trouble");
    next.setId("trouble-next");
    var words = new VBox(what, next);
    words.getStyleClass().add("k-trouble-words");
    HBox.setHgrow(words, Priority.ALWAYS);
    getStyleClass().add("k-trouble");
    getChildren().addAll(Icons.WARNING.node("k-trouble-icon"), words);
    clear();
  }

  void say(Explained explained) {
    what.setText(explained.what());
    next.setText(explained.next());
    setVisible(true);
    setManaged(true);
  }

  void clear() {
    what.setText("");
    next.setText("");
    setVisible(false);
    setManaged(false);
  }
}
