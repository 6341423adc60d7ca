package app.kapstone.screens.protocols;

import app.kapstone.domain.source.Source;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Something the protocol says, and beneath it who says so. */
final class Figure extends VBox {
  /**
   * @param name empty when it stands for itself
   * @param values several things that one source says
   * @param source null when no source says anything
   */
  Figure(Ui ui, String name, List<String> values, @Nullable Source source) {
    getStyleClass().add("k-figure");
    if (!name.isEmpty()) {
      getChildren().add(Words.muted(name));
    }
    for (String value : values) {
      Label label = Words.body(value);
      label.getStyleClass().add(source == null ? "k-figure-lacks" : "k-figure-value");
      getChildren().add(label);
    }
    if (source != null) {
      getChildren().add(new SourceLine(ui, source));
    }
  }
}
