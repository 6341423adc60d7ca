package app.kapstone.screens.kit;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** A page that scrolls: its header and what stands beneath, in a column that eyes can follow. */
public final class Page extends ScrollPane {
  private final VBox column = new VBox();

  public Page(PageHeader header, Node... parts) {
    column.getStyleClass().add("k-page");
    column.getChildren().add(header);
    column.getChildren().addAll(parts);
    setContent(column);
    setFitToWidth(true);
    setFitToHeight(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setFocusTraversable(false);
    getStyleClass().add("k-page-scroll");
    Sight.keep(this, column);
  }

  public void add(Node part) {
    column.getChildren().add(part);
  }
}
