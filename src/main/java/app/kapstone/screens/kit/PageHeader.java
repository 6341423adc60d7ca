package app.kapstone.screens.kit;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The head of a page: its name, a quiet line beneath, and at the right what can be done. */
public final class PageHeader extends HBox {
  private final Label title;
  private final Label line;

  public PageHeader(String title, String line, Node... actions) {
    this.title = Words.title(title);
    this.title.setId("page-title");
    this.line = Words.muted(line);
    this.line.managedProperty().bind(this.line.textProperty().isNotEmpty());
    var words = new VBox(this.title, this.line);
    words.getStyleClass().add("k-header-words");
    HBox.setHgrow(words, Priority.ALWAYS);
    var right = new HBox(actions);
    right.setAlignment(Pos.CENTER_RIGHT);
    right.getStyleClass().add("k-buttons");
    right.setMinWidth(USE_PREF_SIZE);
    getStyleClass().add("k-header");
    setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(words, right);
  }

  public void title(String text) {
    title.setText(text);
  }

  public void line(String text) {
    line.setText(text);
  }
}
