package app.kapstone.screens.kit;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/**
 * Puts parts side by side in equal columns while there is room, and beneath each other when there
 * is not, so that nothing is cut at 200 percent or in a small window.
 */
public final class Columns extends Region {
  private static final double NARROWEST_EM = 13;
  private static final double GAP = 16;

  private final Region em = new Region();

  public Columns(Node... parts) {
    em.getStyleClass().add("k-em");
    em.setManaged(false);
    em.setVisible(false);
    getChildren().add(em);
    getChildren().addAll(parts);
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
    int parts = getManagedChildren().size();
    return parts * narrowest() + (parts - 1) * GAP;
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    return place(width < 0 ? prefWidth(-1) : width, false);
  }

  @Override
  protected void layoutChildren() {
    place(getWidth(), true);
  }

  /** Walks row by row; gives the height of all rows. */
  private double place(double width, boolean move) {
    var parts = getManagedChildren();
    int fitting = Math.max(1, (int) ((width + GAP) / (narrowest() + GAP)));
    int columns = Math.max(1, Math.min(parts.size(), fitting));
    double each = Math.floor((width - (columns - 1) * GAP) / columns);
    double y = 0;
    for (int first = 0; first < parts.size(); first += columns) {
      var row = parts.subList(first, Math.min(first + columns, parts.size()));
      double height = row.stream().mapToDouble(part -> part.prefHeight(each)).max().orElse(0);
      for (int i = 0; move && i < row.size(); i++) {
        row.get(i).resizeRelocate(snapPositionX(i * (each + GAP)), y, snapSizeX(each), height);
      }
      y += height + GAP;
    }
    return Math.max(0, y - GAP);
  }

  private double narrowest() {
    return Math.max(em.minWidth(-1), 1) * NARROWEST_EM;
  }
}
