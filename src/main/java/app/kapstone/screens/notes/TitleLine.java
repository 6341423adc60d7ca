package app.kapstone.screens.notes;

import app.kapstone.screens.kit.Columns;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** The title of a note and what belongs to the whole of it, one above the other or side by side. */
final class TitleLine extends VBox {
  TitleLine(Node title, Node head) {
    getStyleClass().add("k-title-line");
    if (head instanceof ProcessBanner) {
      getChildren().addAll(head, title);
    } else {
      getChildren().add(new Columns(title, head));
    }
  }
}
