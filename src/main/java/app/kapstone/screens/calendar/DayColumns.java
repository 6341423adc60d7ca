package app.kapstone.screens.calendar;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

/**
 * Days in rows of seven of the same height, or beneath each other where the window is too narrow
 * for the size of its text.
 */
final class DayColumns extends Pane {
  private static final double NARROWEST_EM = 8.2;
  private static final double GAP = 8;

  private final List<? extends Node> days;
  private final Label measure = new Label();

  DayColumns(List<? extends Node> days) {
    this.days = days;
    setMinWidth(0);
    measure.setManaged(false);
    getChildren().addAll(days);
    getChildren().add(measure);
  }

  private int perRow(double width) {
    int wanted = Math.min(7, days.size());
    double each = (width - (wanted - 1) * GAP) / wanted;
    return each >= NARROWEST_EM * measure.getFont().getSize() ? wanted : 1;
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefWidth(double height) {
    return Math.min(7, days.size()) * NARROWEST_EM * measure.getFont().getSize();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    return place(width < 0 ? getWidth() : width, false);
  }

  @Override
  protected void layoutChildren() {
    place(getWidth(), true);
  }

  private double place(double width, boolean move) {
    int columns = perRow(width);
    double each = Math.floor((width - (columns - 1) * GAP) / columns);
    double y = 0;
    for (int first = 0; first < days.size(); first += columns) {
      var row = days.subList(first, Math.min(first + columns, days.size()));
      double height = row.stream().mapToDouble(day -> day.prefHeight(each)).max().orElse(0);
      for (int i = 0; move && i < row.size(); i++) {
        row.get(i).resizeRelocate(i * (each + GAP), y, each, height);
      }
      y += height + GAP;
    }
    return Math.max(0, y - GAP);
  }
}
