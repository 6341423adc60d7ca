package app.kapstone.screens.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Control;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;

/**
 * Walks what is shown and names every control that sticks out of the window, or out of a pane that
 * does not scroll there, and every button that has no room for its word.
 */
public final class CutOff {
  private static final double TOLERANCE_PIXELS = 1.5;
  private static final double FAR = 1e7;

  private CutOff() {}

  /** The controls that cannot be seen whole by any scrolling; empty when all is well. */
  public static List<String> in(Scene scene) {
    var cut = new ArrayList<String>();
    scene.getRoot().applyCss();
    scene.getRoot().layout(); // what came in a moment ago has a size now
    walk(scene.getRoot(), new BoundingBox(0, 0, scene.getWidth(), scene.getHeight()), cut);
    return cut;
  }

  private static void walk(Node node, Bounds room, List<String> cut) {
    if (!node.isVisible()) {
      return;
    }
    if (node instanceof Control control && control.isFocusTraversable()) {
      look(control, room, cut);
    }
    if (node instanceof ListView || node instanceof TableView || node instanceof TextInputControl) {
      return;
    }
    if (node instanceof ScrollPane scroll) {
      look(scroll, room, cut);
      if (scroll.getContent() != null) {
        walk(scroll.getContent(), beyond(scroll), cut);
      }
    } else if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> walk(child, room, cut));
    }
  }

  /** What can be scrolled to has room without end in that direction. */
  private static Bounds beyond(ScrollPane scroll) {
    Bounds view = scroll.localToScene(scroll.getBoundsInLocal());
    boolean sideways = scroll.getHbarPolicy() != ScrollPane.ScrollBarPolicy.NEVER;
    boolean upAndDown = scroll.getVbarPolicy() != ScrollPane.ScrollBarPolicy.NEVER;
    return new BoundingBox(
        sideways ? -FAR : view.getMinX(),
        upAndDown ? -FAR : view.getMinY(),
        sideways ? 2 * FAR : view.getWidth(),
        upAndDown ? 2 * FAR : view.getHeight());
  }

  private static void look(Control control, Bounds room, List<String> cut) {
    Bounds bounds = control.localToScene(control.getBoundsInLocal());
    boolean inside =
        bounds.getMinX() >= room.getMinX() - TOLERANCE_PIXELS
            && bounds.getMaxX() <= room.getMaxX() + TOLERANCE_PIXELS
            && bounds.getMinY() >= room.getMinY() - TOLERANCE_PIXELS
            && bounds.getMaxY() <= room.getMaxY() + TOLERANCE_PIXELS;
    if (!inside) {
      cut.add(name(control) + " sticks out: " + where(bounds) + " of " + where(room));
    }
    if (bounds.getWidth() < 8 || bounds.getHeight() < 8) {
      cut.add(name(control) + " is squeezed: " + where(bounds));
    }
    // a button of no least width is shortened on purpose, as a source is: pressing it shows all
    if (control instanceof Button button
        && button.getMinWidth() != 0
        && button.getContentDisplay() != ContentDisplay.GRAPHIC_ONLY
        && !button.getText().isEmpty()
        && button.lookup(".text") instanceof Text text
        && text.getParent() == button
        && !text.getText().replace("\n", "").equals(button.getText().replace("\n", ""))) {
      cut.add(name(control) + " shows only \"" + text.getText() + "\"");
    }
  }

  private static String name(Control control) {
    return control.getClass().getSimpleName() + "#" + control.getId();
  }

  private static String where(Bounds b) {
    return String.format(
        java.util.Locale.ROOT,
        "%.0f..%.0f × %.0f..%.0f",
        b.getMinX(),
        b.getMaxX(),
        b.getMinY(),
        b.getMaxY());
  }
}
