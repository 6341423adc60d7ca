package app.kapstone.screens.kit;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import org.jspecify.annotations.Nullable;

/** What is as wide as its place and may be higher. The keyboard passes it by. */
public class Scroll extends ScrollPane {
  public Scroll(@Nullable Node content) {
    setContent(content);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setFocusTraversable(false);
    // The toolkit would keep a picture of all that is seen and paint it anew whenever a digit of a
    // clock changes: a running session would cost as much as one that is scrolled all the time.
    skinProperty().addListener((value, was, now) -> lookup(".viewport").setCache(false));
  }
}
