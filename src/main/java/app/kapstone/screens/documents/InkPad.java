package app.kapstone.screens.documents;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.consent.Ink;
import app.kapstone.domain.consent.InkStroke;
import app.kapstone.screens.kit.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;

/** A field to draw in with the mouse, a pen or a finger. Strokes are kept with their times. */
final class InkPad extends Pane {
  private final Ui ui;
  private final double high;
  private final List<List<InkStroke.Point>> strokes = new ArrayList<>();
  private long begunAt;

  /**
   * @param high its height in picture elements; it is three times as wide
   */
  InkPad(Ui ui, String id, String name, double high) {
    this.ui = ui;
    this.high = high;
    double wide = high * Ink.WIDTH / Ink.HEIGHT;
    setId(id);
    getStyleClass().add("k-ink");
    setAccessibleText(name);
    setMinSize(wide, high);
    setPrefSize(wide, high);
    setMaxSize(wide, high);
    setClip(new Rectangle(wide, high));
    setOnMousePressed(this::down);
    setOnMouseDragged(this::move);
  }

  private void down(MouseEvent event) {
    event.consume();
    if (strokes.isEmpty()) {
      begunAt = ui.clock().millis();
    }
    strokes.add(new ArrayList<>());
    var line = new Path(new MoveTo(event.getX(), event.getY()));
    line.getStyleClass().add("k-ink-stroke");
    line.setMouseTransparent(true);
    getChildren().add(line);
    add(event);
  }

  private void move(MouseEvent event) {
    event.consume();
    if (!strokes.isEmpty()) {
      add(event);
    }
  }

  private void add(MouseEvent event) {
    double scale = Ink.HEIGHT / high;
    int x = Math.clamp(Math.round(event.getX() * scale), 0, Ink.WIDTH);
    int y = Math.clamp(Math.round(event.getY() * scale), 0, Ink.HEIGHT);
    int millis = (int) Math.max(0, ui.clock().millis() - begunAt);
    strokes.getLast().add(new InkStroke.Point(x, y, millis));
    ((Path) getChildren().getLast()).getElements().add(new LineTo(x / scale, y / scale));
  }

  void clear() {
    strokes.clear();
    getChildren().clear();
  }

  /** Takes the last stroke back. */
  void back() {
    if (!strokes.isEmpty()) {
      strokes.removeLast();
      getChildren().removeLast();
    }
  }

  /** What was drawn; empty while it is no more than a dot. */
  Optional<Ink> ink() {
    try {
      return Optional.of(new Ink.Drawn(strokes.stream().map(InkStroke::new).toList()));
    } catch (InvalidValue nothing) {
      return Optional.empty();
    }
  }
}
