package app.kapstone.screens.chart;

import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Ui;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/**
 * The first lines of a list and a button for the others: lines that nobody looks at would make each
 * opening of a long chart slower.
 */
final class FirstFew<T> extends VBox {
  private static final int FIRST = 6;

  private final int first;
  private final List<T> all;
  private final Function<T, Node> line;

  /**
   * @param more the text key of the button that shows the rest
   * @param line draws one
   */
  FirstFew(Ui ui, String more, List<T> all, Function<T, Node> line) {
    this(ui, more, FIRST, all, line);
  }

  /**
   * @param first how many are shown at once
   */
  FirstFew(Ui ui, String more, int first, List<T> all, Function<T, Node> line) {
    this.first = first;
    this.all = all;
    this.line = line;
    getStyleClass().add("k-lines");
    all.stream().limit(first).map(line).forEach(getChildren()::add);
    if (all.size() > first) {
      Button rest = Buttons.quiet(ui, Icons.EXPAND, more, this::showRest);
      rest.setText(ui.text(more, all.size()));
      rest.setAccessibleText(rest.getText());
      getChildren().add(rest);
    }
  }

  private void showRest() {
    getChildren().removeLast();
    List<Node> rest = all.stream().skip(first).map(line).toList();
    getChildren().addAll(rest);
    rest.getFirst().requestFocus();
  }
}
