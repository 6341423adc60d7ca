package app.kapstone.screens.kit;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** Labels of the one type scale. They show the text they are given, so that names fit in too. */
public final class Words {
  private Words() {}

  /** The page's name. */
  public static Label title(String text) {
    return label(text, "k-title");
  }

  /** A part of the page. */
  public static Label section(String text) {
    return label(text, "k-section");
  }

  public static Label body(String text) {
    return label(text, "k-body");
  }

  /** What may be overlooked. */
  public static Label muted(String text) {
    return label(text, "k-muted");
  }

  /** Small: captions, times, sources. */
  public static Label caption(String text) {
    return label(text, "k-caption");
  }

  /** A number that is read from across the room. */
  public static Label display(String text) {
    return label(text, "k-display");
  }

  private static Label label(String text, String styleClass) {
    var label = new Label(text);
    label.setWrapText(true);
    // a page that fills its window would else take a broken line's height for all of them
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().add(styleClass);
    return label;
  }
}
