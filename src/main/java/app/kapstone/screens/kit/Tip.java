package app.kapstone.screens.kit;

import javafx.event.EventHandler;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/**
 * What is said of a control when the pointer rests on it. It is made when the pointer first comes:
 * a tooltip holds a scene of its own, and a chart has dozens of them that nobody asks for.
 */
public final class Tip {
  private static final double WIDEST = 420;

  private Tip() {}

  public static void on(Control control, String words) {
    control.addEventHandler(
        MouseEvent.MOUSE_ENTERED,
        new EventHandler<>() {
          @Override
          public void handle(MouseEvent entered) {
            control.removeEventHandler(MouseEvent.MOUSE_ENTERED, this);
            var tip = new Tooltip(words);
            tip.setWrapText(true);
            tip.setMaxWidth(WIDEST);
            control.setTooltip(tip);
          }
        });
  }
}
