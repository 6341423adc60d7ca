package app.kapstone.screens.kit;

import java.time.Duration;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/**
 * Calls again and again while a node is in a window, and stops by itself when it leaves it. It only
 * asks to look at the clock anew; it never counts.
 */
public final class Pulse {
  private final Background background;
  private final Duration interval;
  private final Runnable action;
  private @Nullable Runnable stop;

  private Pulse(Background background, Duration interval, Runnable action) {
    this.background = background;
    this.interval = interval;
    this.action = action;
  }

  /** Calls the action at once and then every so often, as long as the node is shown. */
  public static void every(Background background, Duration interval, Node node, Runnable action) {
    var pulse = new Pulse(background, interval, action);
    node.sceneProperty().addListener((value, was, now) -> pulse.shownIn(now));
  }

  private void shownIn(@Nullable Scene scene) {
    if (scene == null && stop != null) {
      stop.run();
      stop = null;
    } else if (scene != null && stop == null) {
      action.run();
      stop = background.every(interval, this::beat);
    }
  }

  /** One that was asked for before the node left may come after it. */
  private void beat() {
    if (stop != null) {
      action.run();
    }
  }
}
