package app.kapstone.screens.kit;

import app.kapstone.texts.Texts;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A quiet line at the foot of the window: what was done and, where it can be, its undoing. It takes
 * its room from the page instead of covering it.
 */
public final class Notices {
  private static final Duration SHOWN = Duration.seconds(5);
  private static final Duration SHOWN_WITH_UNDO = Duration.seconds(12);

  private final StackPane layer;
  private final Texts texts;
  private final PauseTransition wait = new PauseTransition();

  Notices(StackPane layer, Texts texts) {
    this.layer = layer;
    this.texts = texts;
    layer.setPickOnBounds(false);
    empty();
    wait.setOnFinished(event -> clear());
  }

  public void say(String text) {
    show(text, null);
  }

  /** Says what was done and offers to undo it for twelve seconds. */
  public void undo(String text, Runnable undo) {
    show(text, undo);
  }

  public void clear() {
    wait.stop();
    empty();
  }

  private void empty() {
    layer.getChildren().clear();
    layer.setManaged(false);
    layer.setVisible(false); // it would lie over the foot with its last size
  }

  private void show(String text, @Nullable Runnable undo) {
    var label = new Label(text);
    label.setId("notice-text");
    label.setWrapText(true);
    var bar = new HBox(label);
    bar.setId("notice");
    bar.getStyleClass().add("k-notice");
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    if (undo != null) {
      Button button =
          Buttons.button(
              "kit.undo",
              texts.get("kit.undo"),
              Icons.UNDO,
              () -> {
                clear();
                undo.run();
              });
      bar.getChildren().add(Buttons.dressed(button, "flat"));
    }
    StackPane.setAlignment(bar, Pos.BOTTOM_CENTER);
    layer.getChildren().setAll(bar);
    layer.setManaged(true);
    layer.setVisible(true);
    wait.setDuration(undo == null ? SHOWN : SHOWN_WITH_UNDO);
    wait.playFromStart();
  }
}
