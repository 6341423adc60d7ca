package app.kapstone.screens.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** Few answers side by side, of which one is chosen; none until the therapist chooses. */
public final class Choices<T> extends HBox {
  private final List<T> choices;
  private final List<ToggleButton> buttons = new ArrayList<>();
  private @Nullable T chosen;

  /**
   * Makes the answers.
   *
   * @param id of the whole; each button's is this and its number
   * @param question read out before each answer
   */
  public Choices(
      String id,
      String question,
      List<T> choices,
      Function<T, String> words,
      @Nullable T first,
      Consumer<T> onChosen) {
    this.choices = choices;
    setId(id);
    setAlignment(Pos.CENTER_LEFT);
    setMinWidth(USE_PREF_SIZE);
    setMaxWidth(USE_PREF_SIZE);
    var group = new ToggleGroup();
    for (int i = 0; i < choices.size(); i++) {
      T choice = choices.get(i);
      var button = new ToggleButton(words.apply(choice));
      button.setId(id + "-" + i);
      button.setAccessibleText(question + ": " + button.getText());
      button.setMnemonicParsing(false);
      button.getStyleClass().add(pill(i, choices.size()));
      button.setToggleGroup(group);
      button.setSelected(choice.equals(first));
      buttons.add(button);
    }
    chosen = first;
    getChildren().addAll(buttons);
    group
        .selectedToggleProperty()
        .addListener((value, was, now) -> {
          if (now == null) {
            group.selectToggle(was);
          } else if (was != now) {
            T next = choices.get(buttons.indexOf((ToggleButton) now));
            if (!next.equals(chosen)) {
              chosen = next;
              onChosen.accept(next);
            }
          }
        });
  }

  private static String pill(int place, int of) {
    if (of == 1) {
      return "only-pill";
    }
    return place == 0 ? "left-pill" : place == of - 1 ? "right-pill" : "center-pill";
  }

  public @Nullable T chosen() {
    return chosen;
  }

  public void choose(T choice) {
    buttons.get(choices.indexOf(choice)).setSelected(true);
  }

  public Node first() {
    return buttons.getFirst();
  }
}
