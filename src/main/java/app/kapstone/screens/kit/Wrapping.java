package app.kapstone.screens.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/**
 * Parts one after the other, and in the next line where there is no room; what is longer than a
 * line is broken into several. A flow pane would cut it.
 */
public final class Wrapping extends Region {
  private static final double GAP = 16;
  private static final double LINE_GAP = 6;

  public Wrapping(Node... parts) {
    getChildren().addAll(parts);
  }

  public void add(Node part) {
    getChildren().add(part);
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
    double width = -GAP;
    for (Node part : getManagedChildren()) {
      width += wish(part) + GAP;
    }
    return Math.max(0, width);
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

  private double wish(Node part) {
    return snapSizeX(part.prefWidth(-1)) + 1;
  }

  /** Walks line by line; gives the height of all lines. */
  private double place(double width, boolean move) {
    var line = new ArrayList<Node>();
    double x = 0;
    double y = 0;
    for (Node part : getManagedChildren()) {
      double wide = Math.min(wish(part), width);
      if (!line.isEmpty() && x + wide > width) {
        y += place(line, width, y, move) + LINE_GAP;
        line.clear();
        x = 0;
      }
      line.add(part);
      x += wide + GAP;
    }
    return y + place(line, width, y, move);
  }

  /** One line, its parts at half its height; gives the height. */
  private double place(List<Node> line, double width, double y, boolean move) {
    double high = 0;
    for (Node part : line) {
      high = Math.max(high, snapSizeY(part.prefHeight(Math.min(wish(part), width))));
    }
    double x = 0;
    for (Node part : line) {
      double wide = Math.min(wish(part), width);
      double height = snapSizeY(part.prefHeight(wide));
      if (move) {
        part.resizeRelocate(snapPositionX(x), snapPositionY(y + (high - height) / 2), wide, height);
      }
      x += wide + GAP;
    }
    return high;
  }
}
