package app.kapstone.screens.kit;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import org.jspecify.annotations.Nullable;

/**
 * Buttons of four weights. The key of a button's text is its id too, with dashes for dots: {@code
 * patients.add} is {@code #patients-add}.
 */
public final class Buttons {
  private Buttons() {}

  /** The one thing to do next; at most one on a page. */
  public static Button primary(Ui ui, @Nullable Icons icon, String key, Runnable action) {
    return dressed(button(key, ui.text(key), icon, action), "accent");
  }

  /** Something else that can be done. */
  public static Button plain(Ui ui, @Nullable Icons icon, String key, Runnable action) {
    return button(key, ui.text(key), icon, action);
  }

  /** Something at the margin: no frame until the pointer or the focus is on it. */
  public static Button quiet(Ui ui, @Nullable Icons icon, String key, Runnable action) {
    return dressed(button(key, ui.text(key), icon, action), "flat");
  }

  /** Something that takes away. */
  public static Button danger(Ui ui, @Nullable Icons icon, String key, Runnable action) {
    return dressed(button(key, ui.text(key), icon, action), "danger");
  }

  /** A picture alone; its words are the tooltip and what assistive technology reads. */
  public static Button icon(Ui ui, Icons icon, String key, Runnable action) {
    return pictured(button(key, ui.text(key), icon, action));
  }

  static Button pictured(Button button) {
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    Tip.on(button, button.getText());
    button.getStyleClass().addAll("flat", "icon-only");
    return button;
  }

  static Button dressed(Button button, String styleClass) {
    button.getStyleClass().add(styleClass);
    return button;
  }

  static Button button(String key, String text, @Nullable Icons icon, Runnable action) {
    var button = new Button(text);
    button.setId(id(key));
    button.setAccessibleText(text);
    button.setOnAction(event -> action.run());
    button.setMnemonicParsing(false);
    if (icon != null) {
      button.setGraphic(icon.node());
    }
    return button;
  }

  static String id(String key) {
    return key.replace('.', '-');
  }
}
