package app.kapstone.screens.kit;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** A clock or a number whose digits all have one width, so that it does not tremble as it runs. */
public final class Digits extends HBox {
  /**
   * @param styleClass the size: {@code k-display}, or any other class of {@link Words}
   */
  public Digits(String styleClass) {
    getStyleClass().addAll("k-digits", styleClass);
    setAlignment(Pos.BASELINE_LEFT);
    setAccessibleRole(AccessibleRole.TEXT);
    setMinWidth(USE_PREF_SIZE);
  }

  public void show(String text) {
    setAccessibleText(text);
    while (getChildren().size() > text.length()) {
      getChildren().removeLast();
    }
    for (int i = 0; i < text.length(); i++) {
      if (i == getChildren().size()) {
        getChildren().add(new Label());
      }
      var label = (Label) getChildren().get(i);
      String character = text.substring(i, i + 1);
      if (!character.equals(label.getText())) {
        label.setText(character);
        boolean digit = Character.isDigit(character.charAt(0));
        if (digit != label.getStyleClass().contains("k-digit")) { // a clock's stay what they are
          if (digit) {
            label.getStyleClass().add("k-digit");
          } else {
            label.getStyleClass().remove("k-digit");
          }
        }
      }
    }
  }
}
