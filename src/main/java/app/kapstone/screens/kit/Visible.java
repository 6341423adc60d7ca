package app.kapstone.screens.kit;

import javafx.scene.Node;

/** What is there only at times. */
public final class Visible {
  private Visible() {}

  /** Shows the node, or hides it and leaves no gap where it was. */
  public static void when(boolean shown, Node node) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
