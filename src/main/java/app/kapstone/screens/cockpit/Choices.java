package app.kapstone.screens.cockpit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;

/**
 * A list of which each line has a key: 1 to 9, then a to z. Lines beyond the keys are there too, to
 * be reached by Tab.
 */
final class Choices extends GridPane {
  /** As many lines as there are keys. */
  static final int KEYED = 35;

  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final String KEYS = "123456789abcdefghijklmnopqrstuvwxyz";

  private final List<Button> buttons = new ArrayList<>();
  private final String keys;

  Choices(String id, List<String> texts, int columns, IntConsumer onChoice) {
    this(id, KEYS, texts, columns, onChoice);
  }

  /**
   * @param keys the character of each line, in their order
   */
  Choices(String id, String keys, List<String> texts, int columns, IntConsumer onChoice) {
    this.keys = keys;
    setId(id);
    getStyleClass().add("k-choices");
    for (int column = 0; column < columns; column++) {
      var constraints = new ColumnConstraints();
      constraints.setPercentWidth(100.0 / columns);
      getColumnConstraints().add(constraints);
    }
    int lines = texts.size();
    int rows = (lines + columns - 1) / columns;
    for (int i = 0; i < lines; i++) {
      add(button(id, i, texts.get(i), onChoice), i / rows, i % rows);
    }
  }

  private Button button(String id, int index, String text, IntConsumer onChoice) {
    boolean keyed = index < keys.length();
    var cap = new Label(keyed ? keys.substring(index, index + 1) : "·");
    cap.getStyleClass().add("k-key");
    var button = new Button(text, cap);
    button.setId(id + "-" + (keyed ? keys.substring(index, index + 1) : index + 1));
    button.setAccessibleText(text);
    button.setMnemonicParsing(false);
    button.setAlignment(Pos.CENTER_LEFT);
    button.setTextOverrun(OverrunStyle.ELLIPSIS);
    button.setMaxWidth(Double.MAX_VALUE);
    button.getStyleClass().addAll("flat", "k-choice");
    button.setOnAction(event -> onChoice.accept(index));
    buttons.add(button);
    return button;
  }

  /** Presses the line of this key, if there is one. */
  boolean press(String typed) {
    int index = typed.length() == 1 ? keys.indexOf(typed.charAt(0)) : -1;
    if (index < 0 || index >= buttons.size()) {
      return false;
    }
    buttons.get(index).fire();
    return true;
  }

  /** Lets each line be as high as its words need. */
  Choices wrapping() {
    buttons.forEach(button -> button.setWrapText(true));
    return this;
  }

  void mark(int index, boolean chosen) {
    buttons.get(index).pseudoClassStateChanged(CHOSEN, chosen);
  }

  void text(int index, String text) {
    buttons.get(index).setText(text);
    buttons.get(index).setAccessibleText(text);
  }
}
