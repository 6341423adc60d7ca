package app.kapstone.screens.home;

import app.kapstone.screens.kit.Words;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One thing to do: whose it is, what it is, and at the right by when. All of it can be pressed. */
final class Line extends Button {
  Line(String id, String name, String what, String when, Runnable onPress) {
    setId(id);
    setAccessibleText(name + ", " + what + (when.isEmpty() ? "" : ", " + when));
    getStyleClass().addAll("flat", "k-home-line");
    setMaxWidth(Double.MAX_VALUE);
    Label title = Words.body(name);
    title.setWrapText(false);
    title.getStyleClass().add("k-home-name");
    Label line = Words.muted(what);
    line.setWrapText(false);
    var words = new VBox(title, line);
    words.setMinWidth(0);
    words.setPrefWidth(1);
    HBox.setHgrow(words, Priority.ALWAYS);
    Label right = Words.muted(when);
    right.setWrapText(false);
    right.setMinWidth(USE_PREF_SIZE);
    var row = new HBox(words, right);
    row.getStyleClass().add("k-home-row");
    row.setAlignment(Pos.CENTER_LEFT);
    row.prefWidthProperty().bind(widthProperty().subtract(24));
    setGraphic(row);
    setOnAction(event -> onPress.run());
  }
}
