package app.kapstone.screens.kit;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A line of a list that leads somewhere: what it is, a quiet word beneath, its state. */
public final class LineButton extends Button {
  public LineButton(
      String id, Icons icon, String what, String beneath, Runnable action, Node... state) {
    setId(id);
    setAccessibleText(what + ". " + beneath);
    setOnAction(event -> action.run());
    setMnemonicParsing(false);
    setMaxWidth(Double.MAX_VALUE);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    getStyleClass().addAll("flat", "k-line-button");
    Label head = Words.body(what);
    head.getStyleClass().add("k-strong");
    Label quiet = Words.caption(beneath);
    // A label that wraps inside a button is given the height of its narrowest width.
    head.setWrapText(false);
    quiet.setWrapText(false);
    var words = new VBox(head, quiet);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    var line = new HBox(icon.node("k-line-icon"), words);
    line.getChildren().addAll(state);
    line.getStyleClass().add("k-line-row");
    line.setAlignment(Pos.CENTER_LEFT);
    line.prefWidthProperty().bind(widthProperty().subtract(20));
    setGraphic(line);
  }
}
