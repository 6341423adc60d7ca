package app.kapstone.screens.kit;

import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * The head of a page: its name, a quiet line beneath, and what can be done: at the right, or
 * beneath when there is no room.
 */
public final class PageHeader extends Region {
  private static final double GAP = 16;

  private final Label title;
  private final Label line;
  private final VBox words;
  private final FlowPane actions;

  public PageHeader(String title, String line, Node... actions) {
    this.title = Words.title(title);
    this.title.setId("page-title");
    this.line = Words.muted(line);
    this.line.managedProperty().bind(this.line.textProperty().isNotEmpty());
    words = new VBox(this.title, this.line);
    words.getStyleClass().add("k-header-words");
    this.actions = new FlowPane(actions);
    this.actions.setRowValignment(VPos.CENTER);
    this.actions.setAlignment(Pos.CENTER_LEFT);
    this.actions.getStyleClass().add("k-header-actions");
    getChildren().addAll(words, this.actions);
  }

  public void title(String text) {
    title.setText(text);
  }

  public void line(String text) {
    line.setText(text);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefWidth(double height) {
    return words.prefWidth(-1) + GAP + actionsWidth();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    double wide = width < 0 ? prefWidth(-1) : width;
    if (fits(wide)) {
      return Math.max(words.prefHeight(-1), actions.prefHeight(actionsWidth()));
    }
    return words.prefHeight(wide)
        + (actions.getChildren().isEmpty() ? 0 : GAP + actions.prefHeight(wide));
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    if (fits(width)) {
      double right = actionsWidth();
      double high = actions.prefHeight(right);
      words.resizeRelocate(0, 0, width - right - GAP, words.prefHeight(-1));
      actions.resizeRelocate(
          snapPositionX(width - right), snapPositionY((getHeight() - high) / 2), right, high);
    } else {
      double top = words.prefHeight(width);
      words.resizeRelocate(0, 0, width, top);
      actions.resizeRelocate(0, snapPositionY(top + GAP), width, actions.prefHeight(width));
    }
  }

  private boolean fits(double width) {
    return prefWidth(-1) <= width + 1;
  }

  /** The width of the actions in one row. */
  private double actionsWidth() {
    double width = 0;
    for (Node action : actions.getChildren()) {
      width += snapSizeX(Math.max(action.minWidth(-1), action.prefWidth(-1))) + actions.getHgap();
    }
    return Math.max(0, width - actions.getHgap()) + 1;
  }
}
