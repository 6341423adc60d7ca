package app.kapstone.screens.chart;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * What is worked with at the left, what is looked up at the right; beneath each other when the
 * window is too narrow for both.
 */
final class TwoSides extends Region {
  private static final double NARROWEST_EM = 56;
  private static final double LEFT_PART = 0.6;
  private static final double GAP = 20;

  private final Side left;
  private final Side right;
  private final Region em = new Region();

  /** The heights at the width that was asked for last: they are asked for again and again. */
  private double measuredAcross = -1;

  private double worked;
  private double beside;

  /** Both sides are empty until they are filled. */
  TwoSides(List<Supplier<Node>> worked, List<Supplier<Node>> beside) {
    left = new Side("chart-worked", worked);
    right = new Side("chart-beside", beside);
    em.getStyleClass().add("k-em");
    em.setManaged(false);
    em.setVisible(false);
    getChildren().addAll(left, right, em);
  }

  /**
   * Makes cards, from the top of each side, until they reach as far down as is to be seen at this
   * width. The others stay to be made.
   */
  void fill(double down) {
    double across = getWidth();
    double reached = left.fill(leftWidth(across), down);
    double begins = wide(across) ? 0 : reached - left.getSpacing() + GAP;
    right.fill(rightWidth(across), down - begins);
  }

  /** Makes all cards that are still to be made. */
  void fill() {
    fill(Double.POSITIVE_INFINITY);
  }

  /** Cards beneath each other, and those that are still to be made. */
  private static final class Side extends VBox {
    private final Deque<Supplier<Node>> toMake;

    Side(String id, List<Supplier<Node>> cards) {
      toMake = new ArrayDeque<>(cards);
      setId(id);
      getStyleClass().add("k-side-cards");
      setMinWidth(0);
    }

    /** Where a card after these would begin, in the coordinates of the side. */
    double fill(double across, double down) {
      double reached = 0;
      while (reached < down && !toMake.isEmpty()) {
        Node card = toMake.removeFirst().get();
        getChildren().add(card);
        if (down < Double.POSITIVE_INFINITY) {
          card.applyCss();
          reached += card.isManaged() ? card.prefHeight(across) + getSpacing() : 0;
        }
      }
      return reached;
    }
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
  public void requestLayout() {
    measuredAcross = -1;
    super.requestLayout();
  }

  private void measure(double across) {
    if (measuredAcross != across) {
      beside = right.prefHeight(rightWidth(across));
      worked = left.prefHeight(leftWidth(across));
      measuredAcross = across;
    }
  }

  @Override
  protected double computePrefWidth(double height) {
    return NARROWEST_EM * em();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    double across = width < 0 ? prefWidth(-1) : width;
    measure(across);
    return wide(across) ? Math.max(worked, beside) : worked + GAP + beside;
  }

  @Override
  protected void layoutChildren() {
    double across = getWidth();
    measure(across);
    left.resizeRelocate(0, 0, leftWidth(across), worked);
    if (wide(across)) {
      right.resizeRelocate(leftWidth(across) + GAP, 0, rightWidth(across), beside);
    } else {
      right.resizeRelocate(0, worked + GAP, rightWidth(across), beside);
    }
  }

  private boolean wide(double across) {
    return across >= NARROWEST_EM * em();
  }

  private double leftWidth(double across) {
    return wide(across) ? snapSizeX((across - GAP) * LEFT_PART) : across;
  }

  private double rightWidth(double across) {
    return wide(across) ? across - GAP - leftWidth(across) : across;
  }

  private double em() {
    return Math.max(em.minWidth(-1), 1);
  }
}
