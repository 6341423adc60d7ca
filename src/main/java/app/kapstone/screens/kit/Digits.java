package app.kapstone.screens.kit;

import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.geometry.Insets;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/**
 * A clock or a number whose digits all have one width, so that it does not tremble as it runs. A
 * digit that changes is drawn anew by itself: the screen around it is laid out only when the whole
 * becomes wider or narrower.
 */
public final class Digits extends Region {
  /**
   * @param styleClass the size: {@code k-display}, or any other class of {@link Words}
   */
  public Digits(String styleClass) {
    getStyleClass().addAll("k-digits", styleClass);
    setAccessibleRole(AccessibleRole.TEXT);
    setMinWidth(USE_PREF_SIZE);
  }

  public void show(String text) {
    setAccessibleText(text);
    if (getChildren().size() != text.length()) {
      requestLayout();
    }
    while (getChildren().size() > text.length()) {
      getChildren().removeLast();
    }
    while (getChildren().size() < text.length()) {
      getChildren().add(character());
    }
    for (int i = 0; i < text.length(); i++) {
      show((Label) getChildren().get(i), text.substring(i, i + 1));
    }
  }

  private Label character() {
    var label = new Label();
    label.setManaged(false); // its parents are not asked when it changes
    label.fontProperty().addListener(value -> requestLayout());
    return label;
  }

  private void show(Label label, String character) {
    if (character.equals(label.getText())) {
      return;
    }
    label.setText(character);
    boolean digit = Character.isDigit(character.charAt(0));
    if (digit != label.getStyleClass().contains("k-digit")) {
      if (digit) {
        label.getStyleClass().add("k-digit");
      } else {
        label.getStyleClass().remove("k-digit");
      }
      requestLayout();
    } else if (width(label) != label.getWidth()) {
      requestLayout();
    }
  }

  private List<Label> characters() {
    return getChildren().stream().map(Label.class::cast).toList();
  }

  /** A digit's is the least that the style sheet gives it, so that all have the same. */
  private static double width(Label label) {
    return Math.max(label.minWidth(USE_COMPUTED_SIZE), label.prefWidth(USE_COMPUTED_SIZE));
  }

  private double highest(ToDoubleFunction<Node> height) {
    return characters().stream().mapToDouble(height).max().orElse(0);
  }

  @Override
  protected double computePrefWidth(double height) {
    Insets insets = getInsets();
    double width = characters().stream().mapToDouble(Digits::width).sum();
    return insets.getLeft() + width + insets.getRight();
  }

  @Override
  protected double computePrefHeight(double width) {
    Insets insets = getInsets();
    return insets.getTop() + highest(each -> each.prefHeight(-1)) + insets.getBottom();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  public double getBaselineOffset() {
    return getInsets().getTop() + highest(Node::getBaselineOffset);
  }

  @Override
  protected void layoutChildren() {
    Insets insets = getInsets();
    double x = insets.getLeft();
    for (Label each : characters()) {
      double width = width(each);
      each.resizeRelocate(x, insets.getTop(), width, each.prefHeight(-1));
      x += width;
    }
  }
}
