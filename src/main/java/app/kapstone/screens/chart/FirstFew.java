package app.kapstone.screens.chart;

import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.FilterField;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Visible;
import app.kapstone.screens.kit.Words;
import app.kapstone.search.LineFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The first lines of a list and a button for the others: lines that nobody looks at would make each
 * opening of a long chart slower. With the others comes a field that filters them as one types.
 */
final class FirstFew<T> extends VBox {
  private static final int FIRST = 6;

  private final Ui ui;
  private final int first;
  private final List<T> all;
  private final Function<T, Node> line;
  private final List<Node> lines = new ArrayList<>();
  private @Nullable Filter<T> filter;

  /**
   * How the lines are filtered.
   *
   * @param key of the field's prompt
   * @param words what is looked through
   */
  private record Filter<T>(String key, Function<T, String> words) {}

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
    this.ui = ui;
    this.first = first;
    this.all = all;
    this.line = line;
    getStyleClass().add("k-lines");
    all.stream().limit(first).map(line).forEach(lines::add);
    getChildren().addAll(lines);
    if (all.size() > first) {
      Button rest = Buttons.quiet(ui, Icons.EXPAND, more, this::showRest);
      rest.setText(ui.text(more, all.size()));
      rest.setAccessibleText(rest.getText());
      getChildren().add(rest);
    }
  }

  /** With a field above the lines once all of them are shown. */
  FirstFew<T> filtered(String key, Function<T, String> words) {
    filter = new Filter<>(key, words);
    return this;
  }

  private void showRest() {
    List<Node> rest = all.stream().skip(first).map(line).toList();
    lines.addAll(rest);
    getChildren().setAll(lines);
    if (filter == null) {
      rest.getFirst().requestFocus();
    } else {
      filter(filter);
    }
  }

  private void filter(Filter<T> by) {
    Label none = Words.muted(ui.text("kit.noneFound"));
    Visible.when(false, none);
    List<String> words = all.stream().map(by.words()).toList();
    var field =
        new FilterField(
            ui,
            by.key(),
            typed -> {
              var wanted = new LineFilter(typed);
              boolean any = false;
              for (int i = 0; i < lines.size(); i++) {
                boolean matches = wanted.matches(words.get(i));
                Visible.when(matches, lines.get(i));
                any |= matches;
              }
              Visible.when(!any, none);
            });
    getChildren().addFirst(field);
    getChildren().add(none);
    field.requestFocus();
  }
}
