package app.kapstone.screens.kit;

import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.controlsfx.control.textfield.CustomTextField;

/** A line that filters a list while one types; Esc empties it. */
public final class FilterField extends CustomTextField {
  /**
   * @param key the prompt, which is what assistive technology reads, and the id
   */
  public FilterField(Ui ui, String key, Consumer<String> onFilter) {
    String text = ui.text(key);
    setId(Buttons.id(key));
    setPromptText(text);
    setAccessibleText(text);
    setLeft(Icons.SEARCH.node("k-filter-icon"));
    getStyleClass().add("k-filter");
    textProperty().addListener((value, was, now) -> onFilter.accept(now));
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE && !getText().isEmpty()) {
            event.consume();
            clear();
          }
        });
  }
}
