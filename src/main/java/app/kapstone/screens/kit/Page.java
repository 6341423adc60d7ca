package app.kapstone.screens.kit;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A page that scrolls: its header and what stands beneath, in a column that eyes can follow. */
public final class Page extends ScrollPane {
  private final VBox column = new VBox();

  public Page(PageHeader header, Node... parts) {
    column.getStyleClass().add("k-page");
    column.getChildren().add(header);
    column.getChildren().addAll(parts);
    // in a wide window the column stands in the middle: what is read keeps its length of line
    var middle = new StackPane(column);
    middle.setAlignment(Pos.TOP_CENTER);
    setContent(middle);
    setFitToWidth(true);
    setFitToHeight(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setFocusTraversable(false);
    getStyleClass().add("k-page-scroll");
    // The toolkit would keep a picture of each page that was shown, for smoother scrolling.
    skinProperty().addListener((value, was, now) -> lookup(".viewport").setCache(false));
    Sight.keep(this, middle);
  }

  public void add(Node part) {
    column.getChildren().add(part);
  }
}
