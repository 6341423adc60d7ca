package app.kapstone.screens.kit;

import app.kapstone.texts.Texts;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** Appears when work takes longer than half a second: what is being done, how far, cancel. */
final class BusyPane extends VBox {
  private static final Duration PATIENCE = Duration.millis(500);

  private final ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
  private final PauseTransition wait = new PauseTransition(PATIENCE);
  private final Dialog dialog;
  private final Overlay overlay;
  private Runnable onCancel = () -> {};

  BusyPane(Texts texts, String doing, boolean cancellable, Overlay overlay) {
    this.overlay = overlay;
    getStyleClass().add("k-form");
    bar.setId("busy-progress");
    bar.setAccessibleText(doing);
    bar.setMaxWidth(Double.MAX_VALUE);
    getChildren().addAll(Words.body(doing), bar);
    dialog = new Dialog(texts.get("kit.working"), this);
    dialog.getStyleClass().add("k-busy");
    if (cancellable) {
      Button cancel =
          Buttons.button("kit.cancel", texts.get("kit.cancel"), null, () -> onCancel.run());
      dialog.end(cancel);
    }
    wait.setOnFinished(event -> {
      overlay.open(dialog);
      dialog.onClose(() -> onCancel.run());
    });
    wait.play();
  }

  void onCancel(Runnable action) {
    onCancel = action;
  }

  /**
   * @param part 0 to 1, or -1 when it is not known
   */
  void progress(double part) {
    bar.setProgress(part);
  }

  void finish() {
    wait.stop();
    overlay.close(dialog);
  }
}
