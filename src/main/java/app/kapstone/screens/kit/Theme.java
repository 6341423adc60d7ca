package app.kapstone.screens.kit;

import java.util.Locale;
import java.util.Objects;

/** The three sets of colours. Their pairs hold WCAG AA contrast; a test computes it. */
public enum Theme {
  LIGHT,
  DARK,
  /** For the treatment room: near black, warm, dim. */
  SESSION;

  /** Whether a person means this one by a name, such as on the command line. */
  public boolean named(String name) {
    return styleClass().equals(name.toLowerCase(Locale.ROOT));
  }

  String stylesheet() {
    return resource("theme-" + styleClass() + ".css");
  }

  String styleClass() {
    return switch (this) {
      case LIGHT -> "light";
      case DARK -> "dark";
      case SESSION -> "session";
    };
  }

  static String resource(String name) {
    return Objects.requireNonNull(Theme.class.getResource("/screens/kit/" + name)).toExternalForm();
  }
}
