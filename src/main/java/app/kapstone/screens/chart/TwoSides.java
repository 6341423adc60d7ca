package app.kapstone.screens.chart;

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

  private final VBox left;
  private final VBox right;
  private final Region em = new Region();

  /** The heights at the width that was asked for last: they are asked for again and again. */
  private double measuredAcross = -1;

  private double worked;
  private double beside;

  /** With the cards that are seen before anybody scrolls. */
  TwoSides(CourseCards courses, WindowCard window, ScreeningCard screening) {
    left = side(courses);
    right = side(window, screening);
    em.getStyleClass().add("k-em");
    em.setManaged(false);
    em.setVisible(false);
    getChildren().addAll(left, right, em);
  }

  /** Adds the cards further down. */
  void below(
      SessionsCard sessions,
      SafetyCard safety,
      NotesCard notes,
      GateCard gate,
      MeetingsCard meetings,
      MeasuresCard measures,
      PapersCard papers,
      DrawerCard drawer,
      PersonCard person) {
    left.getChildren().addAll(sessions, notes);
    right.getChildren().addAll(safety, gate, meetings, measures, papers, drawer, person);
  }

  private static VBox side(Node... cards) {
    var side = new VBox(cards);
    side.getStyleClass().add("k-side-cards");
    side.setMinWidth(0);
    return side;
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
