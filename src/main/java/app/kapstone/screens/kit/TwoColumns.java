package app.kapstone.screens.kit;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

/**
 * Two parts side by side where the window is wide enough for the size of its text, else the second
 * beneath the first.
 */
public final class TwoColumns extends Pane {
  private final Node first;
  private final Node second;
  private double part;
  private final double enoughEm;
  private final ReadOnlyBooleanWrapper beside = new ReadOnlyBooleanWrapper(true);
  private boolean shrinks;
  private final Label measure = new Label();

  /**
   * @param part how much of the width the first takes, 0 to 1
   * @param enoughEm the width from which they stand side by side, in times the size of the text
   */
  public TwoColumns(Node first, Node second, double part, double enoughEm) {
    this.first = first;
    this.second = second;
    this.part = part;
    this.enoughEm = enoughEm;
    getStyleClass().add("k-two-columns");
    setMinWidth(0);
    measure.setManaged(false);
    getChildren().addAll(first, second, measure);
  }

  /** Lets the parts be lower than they wish while they stand side by side, as on one screen. */
  public TwoColumns shrinking() {
    shrinks = true;
    return this;
  }

  /** Gives the first another share of the width. */
  public void part(double changed) {
    part = changed;
    requestLayout();
  }

  /** The size of the text here, which the style sheet alone knows. */
  public double em() {
    return measure.getFont().getSize();
  }

  private boolean beside(double width) {
    return width >= enoughEm * em();
  }

  private double gap() {
    return em() * 1.4;
  }

  private double firstWidth(double width) {
    return Math.floor((width - gap()) * part);
  }

  @Override
  public Orientation getContentBias() {
    return javafx.geometry.Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefWidth(double height) {
    return enoughEm * em();
  }

  @Override
  protected double computePrefHeight(double width) {
    double wide = width < 0 ? getWidth() : width;
    if (beside(wide)) {
      double left = firstWidth(wide);
      return Math.max(first.prefHeight(left), second.prefHeight(wide - gap() - left));
    }
    return first.prefHeight(wide) + gap() + second.prefHeight(wide);
  }

  @Override
  protected double computeMinHeight(double width) {
    return shrinks && beside(getWidth()) ? 0 : computePrefHeight(width);
  }

  /** Whether they stand side by side at present. */
  public ReadOnlyBooleanProperty besideProperty() {
    return beside.getReadOnlyProperty();
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    beside.set(beside(width));
    if (beside(width)) {
      double left = firstWidth(width);
      first.resizeRelocate(0, 0, left, getHeight());
      second.resizeRelocate(left + gap(), 0, width - gap() - left, getHeight());
    } else {
      double top = first.prefHeight(width);
      first.resizeRelocate(0, 0, width, top);
      second.resizeRelocate(0, top + gap(), width, Math.max(0, getHeight() - top - gap()));
    }
  }
}
