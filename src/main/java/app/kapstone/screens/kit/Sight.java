package app.kapstone.screens.kit;

import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Scrolls a pane so far that what has the keyboard can be seen. */
public final class Sight {
  private static final double MARGIN = 24;
  private static final int SETTLING_PULSES = 3;

  private final ScrollPane pane;
  private final Region content;
  private final ChangeListener<@Nullable Node> follow = (value, was, now) -> follow(now);
  private final Runnable settled = this::settled;
  private int unsettled;

  private Sight(ScrollPane pane, Region content) {
    this.pane = pane;
    this.content = content;
  }

  /** Keeps the focus in sight as long as the pane is shown. */
  public static void keep(ScrollPane pane, Region content) {
    var sight = new Sight(pane, content);
    pane.sceneProperty().addListener((value, was, now) -> sight.listen(was, now));
  }

  private void listen(@Nullable Scene was, @Nullable Scene now) {
    if (was != null) {
      was.focusOwnerProperty().removeListener(follow);
      was.removePostLayoutPulseListener(settled);
    }
    if (now != null) {
      now.focusOwnerProperty().addListener(follow);
      now.addPostLayoutPulseListener(settled);
    }
  }

  private void follow(@Nullable Node focused) {
    unsettled = SETTLING_PULSES;
    reveal(focused);
  }

  /** What was opened together with the focus has its height only after it was laid out. */
  private void settled() {
    Scene scene = pane.getScene();
    if (unsettled > 0 && scene != null) {
      unsettled--;
      reveal(scene.getFocusOwner());
    }
  }

  private void reveal(@Nullable Node focused) {
    if (focused == null || !Focus.within(focused, content)) {
      return;
    }
    pane.applyCss();
    pane.layout();
    double shown = pane.getViewportBounds().getHeight();
    double hidden = content.getHeight() - shown;
    if (hidden <= 0) {
      return;
    }
    var place = content.sceneToLocal(focused.localToScene(focused.getBoundsInLocal()));
    double top = hidden * pane.getVvalue();
    double first = Math.max(0, place.getMinY() - MARGIN);
    double last = place.getMaxY() + MARGIN - shown;
    if (first < top) {
      pane.setVvalue(first / hidden);
    } else if (last > top) {
      // of what is higher than the pane, its beginning
      pane.setVvalue(Math.min(1, Math.min(last, first) / hidden));
    }
  }
}
