package app.kapstone.screens.kit;

import java.time.Duration;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;

/**
 * Calls again and again while a node is in a window, and stops by itself when it leaves it. It only
 * asks to look at the clock anew; it never counts.
 */
public final class Pulse {
  private Pulse() {}

  /** Calls the action at once and then every so often, as long as the node is shown. */
  public static void every(Duration interval, Node node, Runnable action) {
    var timeline =
        new Timeline(
            new KeyFrame(javafx.util.Duration.millis(interval.toMillis()), event -> action.run()));
    timeline.setCycleCount(Animation.INDEFINITE);
    node.sceneProperty()
        .addListener((value, was, now) -> {
          if (now == null) {
            timeline.stop();
          } else if (timeline.getStatus() != Animation.Status.RUNNING) {
            action.run();
            timeline.playFromStart();
          }
        });
  }
}
