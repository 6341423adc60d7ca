package app.kapstone.screens.kit;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/** What a dialog holds: as high as its text needs at its width, and scrolling beyond the window. */
final class DialogBody extends Scroll {
  private final StackPane held;

  DialogBody(Node content) {
    super(null);
    held = new StackPane(content);
    held.getStyleClass().add("k-dialog-held");
    setContent(held);
    getStyleClass().add("k-dialog-body");
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    double inner = width < 0 ? width : width - snappedLeftInset() - snappedRightInset();
    return Math.ceil(held.prefHeight(inner)) + snappedTopInset() + snappedBottomInset() + 1;
  }
}
