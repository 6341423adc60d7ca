package app.kapstone.screens.kit;

import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A page that scrolls: its header and what stands beneath, in a column that eyes can follow. */
public final class Page extends ScrollPane {
  private static final double MARGIN = 24;

  private final VBox column = new VBox();
  private final ChangeListener<@Nullable Node> reveal = (value, was, now) -> reveal(now);

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
    sceneProperty().addListener((value, was, now) -> listen(was, now));
  }

  private void listen(@Nullable Scene was, @Nullable Scene now) {
    if (was != null) {
      was.focusOwnerProperty().removeListener(reveal);
    }
    if (now != null) {
      now.focusOwnerProperty().addListener(reveal);
    }
  }

  /** Scrolls so far that what has the keyboard can be seen. */
  private void reveal(@Nullable Node focused) {
    if (focused == null || !Focus.within(focused, column)) {
      return;
    }
    layout();
    double shown = getViewportBounds().getHeight();
    double hidden = column.getHeight() - shown;
    if (hidden <= 0) {
      return;
    }
    var place = column.sceneToLocal(focused.localToScene(focused.getBoundsInLocal()));
    double top = hidden * getVvalue();
    if (place.getMinY() - MARGIN < top) {
      setVvalue(Math.max(0, place.getMinY() - MARGIN) / hidden);
    } else if (place.getMaxY() + MARGIN > top + shown) {
      setVvalue(Math.min(1, (place.getMaxY() + MARGIN - shown) / hidden));
    }
  }

  public void add(Node part) {
    column.getChildren().add(part);
  }
}
