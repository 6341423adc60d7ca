package app.kapstone.screens.chart;

import app.kapstone.screens.chart.LifeLine.Mark;
import app.kapstone.screens.chart.LifeLine.Row;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/** The rows of a life line: one shape each, however many marks it has. */
final class LifeLineDrawing extends Region {
  private final List<Mark> marks;
  private final LocalDate first;
  private final LocalDate last;
  private final List<Row> rows;
  private final List<Label> names = new ArrayList<>();
  private final List<Path> shapes = new ArrayList<>();
  private final Path axis = new Path();
  private final Label from;
  private final Label to;

  LifeLineDrawing(Ui ui, LifeLine line, Optional<Integer> year) {
    marks = line.marks();
    first = line.first(year, ui.today());
    last = LifeLine.last(year, ui.today());
    rows = List.of(Row.values()).stream().filter(this::used).toList();
    getStyleClass().add("k-life-line");
    setFocusTraversable(false);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(ui.text("life.drawing", marks.size()));
    axis.getStyleClass().add("k-life-axis");
    getChildren().add(axis);
    for (Row row : rows) {
      Label name = Words.caption(ui.text("life.row." + row.name()));
      name.setWrapText(false);
      var shape = new Path();
      shape.getStyleClass().addAll("k-life-mark", "k-life-" + row.ordinal());
      names.add(name);
      shapes.add(shape);
    }
    from = Words.caption(ui.texts().date(first));
    to = Words.caption(ui.texts().date(last));
    getChildren().addAll(names);
    getChildren().addAll(shapes);
    getChildren().addAll(from, to);
  }

  private boolean used(Row row) {
    return marks.stream().anyMatch(mark -> mark.row() == row);
  }

  private double rowHeight() {
    return Math.ceil(from.prefHeight(-1) * 1.35);
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefHeight(double width) {
    return (rows.size() + 1) * rowHeight();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    double high = rowHeight();
    double left = 8;
    for (Label name : names) {
      left = Math.max(left, name.prefWidth(-1) + 12);
    }
    double wide = Math.max(10, getWidth() - left - 8);
    axis.getElements().clear();
    for (int at = 0; at < rows.size(); at++) {
      double middle = at * high + high / 2;
      Label name = names.get(at);
      name.resizeRelocate(0, middle - name.prefHeight(-1) / 2, left, name.prefHeight(-1));
      axis.getElements().addAll(new MoveTo(left, middle), new LineTo(left + wide, middle));
      draw(rows.get(at), shapes.get(at), left, wide, middle, high);
    }
    double foot = rows.size() * high;
    from.resizeRelocate(left, foot, from.prefWidth(-1), high);
    double width = to.prefWidth(-1);
    to.resizeRelocate(left + wide - width, foot, width, high);
  }

  private void draw(Row row, Path shape, double left, double wide, double middle, double high) {
    shape.getElements().clear();
    for (Mark mark : marks) {
      if (mark.row() == row) {
        double x = left + wide * LifeLine.place(mark.day(), first, last);
        mark.until()
            .ifPresentOrElse(
                day ->
                    bar(shape, x, left + wide * LifeLine.place(day, first, last), middle, high / 8),
                () -> diamond(shape, x, middle, high / 4));
      }
    }
  }

  private static void bar(Path shape, double x, double end, double y, double half) {
    double right = Math.max(end, x + 2);
    shape
        .getElements()
        .addAll(
            new MoveTo(x, y - half),
            new LineTo(right, y - half),
            new LineTo(right, y + half),
            new LineTo(x, y + half),
            new ClosePath());
  }

  private static void diamond(Path shape, double x, double y, double half) {
    shape
        .getElements()
        .addAll(
            new MoveTo(x - half, y),
            new LineTo(x, y - half),
            new LineTo(x + half, y),
            new LineTo(x, y + half),
            new ClosePath());
  }
}
