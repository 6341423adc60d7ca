package app.kapstone.screens.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/** Where the keyboard can be. */
public final class Focus {
  private Focus() {}

  /**
   * Moves the keyboard to the first stop under the parent; to the parent where there is none yet,
   * so that Tab goes on from there.
   */
  public static void first(Parent parent) {
    traversable(parent).stream().findFirst().orElse(parent).requestFocus();
  }

  /**
   * Changes what is under the parent and leaves the keyboard there: on what bears the same id as
   * before, else on the parent. The window would give it to its first control.
   */
  public static void keep(Parent parent, Runnable change) {
    Node focused = parent.getScene() == null ? null : parent.getScene().getFocusOwner();
    if (focused == null || !within(focused, parent)) {
      change.run();
      return;
    }
    String id = focused.getId();
    change.run();
    if (!within(focused, parent)) {
      Node again = id == null ? null : parent.lookup("#" + id);
      (again == null ? parent : again).requestFocus();
    }
  }

  /** Everything under the parent that Tab stops at, in its order. */
  public static List<Node> traversable(Parent parent) {
    var stops = new ArrayList<Node>();
    collect(parent, stops);
    return stops;
  }

  private static void collect(Parent parent, List<Node> stops) {
    for (Node child : parent.getChildrenUnmodifiable()) {
      if (!child.isVisible() || child.isDisabled()) {
        continue;
      }
      if (child.isFocusTraversable()) {
        stops.add(child);
      }
      if (child instanceof Parent inner) {
        collect(inner, stops);
      }
    }
  }

  public static boolean within(Node node, Parent parent) {
    for (@Nullable Node each = node; each != null; each = each.getParent()) {
      if (each == parent) {
        return true;
      }
    }
    return false;
  }
}
