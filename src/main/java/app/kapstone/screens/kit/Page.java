package app.kapstone.screens.kit;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A page that scrolls: its header and what stands beneath, in a column that eyes can follow. */
public final class Page extends Scroll {
  private final VBox column = new VBox();

  public Page(PageHeader header, Node... parts) {
    super(null);
    column.getStyleClass().add("k-page");
    column.getChildren().add(header);
    column.getChildren().addAll(parts);
    // in a wide window the column stands in the middle: what is read keeps its length of line
    var middle = new StackPane(column);
    middle.setAlignment(Pos.TOP_CENTER);
    setContent(middle);
    setFitToHeight(true);
    getStyleClass().add("k-page-scroll");
    Sight.keep(this, middle);
  }

  public void add(Node part) {
    column.getChildren().add(part);
  }
}
