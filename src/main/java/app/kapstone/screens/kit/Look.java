package app.kapstone.screens.kit;

import java.util.Objects;
import javafx.application.Application;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * How one window looks: its theme and the size of its text. The theme is a style sheet of the
 * scene, not of the toolkit, so that pop-ups wear it too and two windows may differ.
 */
public final class Look {
  private static final int NORMAL_PIXELS = 14;
  private static final int LARGE_PERCENT = 150;

  private final Scene scene;
  private final ReadOnlyObjectWrapper<Theme> theme = new ReadOnlyObjectWrapper<>(Theme.LIGHT);

  /** Dresses the scene in light colours at normal size. */
  public Look(Scene scene) {
    this.scene = scene;
    begin();
    loadFonts();
    wear(Theme.LIGHT);
  }

  /**
   * Gives the toolkit its base style sheet, unless it has it. Called before the first control is
   * made, or the toolkit reads its own sheet as well, which nobody will see.
   */
  public static void begin() {
    String base = Theme.resource("base.css");
    if (!base.equals(Application.getUserAgentStylesheet())) {
      Application.setUserAgentStylesheet(base);
    }
  }

  /**
   * Loads the fonts of the first picture and measures a word, once. Any thread may do so, also
   * before the window is built: the toolkit asks the system for its fonts first, which takes longer
   * than to read ours.
   */
  public static void loadFonts() {
    FirstFonts.load();
  }

  /** Whoever comes second waits until they are loaded. */
  private static final class FirstFonts {
    static {
      Font.getDefault();
      inter("Regular");
      inter("Medium");
      inter("SemiBold");
      new Text("Kapstone").getLayoutBounds();
    }

    static void load() {}
  }

  /** Loads the fonts that only notes use; the first picture does not wait for them. */
  public void loadNoteFonts() {
    inter("Bold");
    // Inter is shipped upright only; without an italic JavaFX would take its bold.
    Font.loadFont(
        Objects.requireNonNull(Look.class.getResource("/documents/fonts/NotoSans-Italic.ttf"))
            .toExternalForm(),
        NORMAL_PIXELS);
  }

  private static void inter(String weight) {
    Font.loadFont(Theme.resource("fonts/Inter-" + weight + ".otf"), NORMAL_PIXELS);
  }

  public ReadOnlyObjectProperty<Theme> theme() {
    return theme.getReadOnlyProperty();
  }

  public void wear(Theme wanted) {
    if (wanted == theme.get() && !scene.getStylesheets().isEmpty()) {
      return;
    }
    scene
        .getStylesheets()
        .setAll(
            wanted.stylesheet(),
            Theme.resource("controlsfx.css"),
            Theme.resource("controls.css"),
            Theme.resource("kit.css"),
            Theme.resource("record.css"),
            Theme.resource("signing.css"));
    for (Theme each : Theme.values()) {
      scene.getRoot().getStyleClass().remove(each.styleClass());
    }
    scene.getRoot().getStyleClass().add(wanted.styleClass());
    theme.set(wanted);
  }

  /** Dresses the root of another window, such as a wizard's page, as this one is dressed now. */
  public void dress(Parent other) {
    other.getStylesheets().setAll(scene.getStylesheets());
    for (Theme each : Theme.values()) {
      other.getStyleClass().remove(each.styleClass());
    }
    other.getStyleClass().add(theme.get().styleClass());
    other.setStyle(scene.getRoot().getStyle());
  }

  public void wearNext() {
    wear(Theme.values()[(theme.get().ordinal() + 1) % Theme.values().length]);
  }

  /**
   * @param percent the size of text, and of everything measured by it, 75 to 200
   * @throws IllegalArgumentException outside that range
   */
  public void textSize(int percent) {
    if (percent < 75 || percent > 200) {
      throw new IllegalArgumentException("text size must be 75 to 200 percent: " + percent);
    }
    scene.getRoot().getStyleClass().remove("large");
    if (percent >= LARGE_PERCENT) {
      scene.getRoot().getStyleClass().add("large");
    }
    scene.getRoot().setStyle("-fx-font-size: " + NORMAL_PIXELS * percent / 100.0 + "px;");
  }
}
