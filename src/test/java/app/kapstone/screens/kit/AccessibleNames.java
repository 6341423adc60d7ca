package app.kapstone.screens.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToolBar;

/**
 * Walks what is shown and names every control that one can reach but not name: without an id, or
 * without words for assistive technology (accessible text, text of its own, or a label for it).
 */
public final class AccessibleNames {
  private AccessibleNames() {}

  /** The controls that lack something; empty when all is well. */
  public static List<String> lacking(Parent root) {
    Set<Node> labelled =
        root.lookupAll(".label").stream()
            .filter(Label.class::isInstance)
            .map(label -> ((Label) label).getLabelFor())
            .filter(node -> node != null)
            .collect(Collectors.toSet());
    var lacking = new ArrayList<String>();
    walk(root, labelled, lacking);
    return lacking;
  }

  private static void walk(Node node, Set<Node> labelled, List<String> lacking) {
    if (!node.isVisible()) {
      return;
    }
    if (node instanceof Control control && reached(control)) {
      if (control.getId() == null || control.getId().isBlank()) {
        lacking.add("no id: " + control);
      }
      boolean named =
          hasWords(control.getAccessibleText())
              || control instanceof Labeled words && hasWords(words.getText())
              || labelled.contains(control);
      if (!named) {
        lacking.add("no name: " + control);
      }
      return;
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> walk(child, labelled, lacking));
    }
  }

  /** Holders of other controls are not asked for a name, what they hold is. */
  private static boolean reached(Control control) {
    boolean holder =
        control instanceof ScrollPane
            || control instanceof SplitPane
            || control instanceof TabPane
            || control instanceof ToolBar;
    return control.isFocusTraversable() && !holder;
  }

  private static boolean hasWords(String text) {
    return text != null && !text.isBlank();
  }
}
