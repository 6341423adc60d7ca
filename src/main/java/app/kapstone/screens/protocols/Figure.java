package app.kapstone.screens.protocols;

import app.kapstone.domain.source.Source;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Something the protocol says, and beneath it who says so. */
final class Figure extends VBox {
  Figure(Ui ui, String name, String value, Source source) {
    this(ui, name, List.of(value), source);
  }

  /** Several things that one source says. */
  Figure(Ui ui, String name, List<String> values, Source source) {
    getStyleClass().add("k-figure");
    if (!name.isEmpty()) {
      getChildren().add(Words.muted(name));
    }
    for (String value : values) {
      Label label = Words.body(value);
      label.getStyleClass().add("k-figure-value");
      getChildren().add(label);
    }
    getChildren().add(new SourceLine(ui, source));
  }
}
