package app.kapstone.screens.kit;

import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One pane of the overlay: a veil over the window, and on it a card that keeps the focus. */
final class Dialog extends StackPane {
  private final VBox card = new VBox();
  private final HBox buttons = new HBox();
  private final DialogBody body;
  private final ChangeListener<@Nullable Node> keeper = (value, was, now) -> keep(now);
  private Runnable onClose = () -> {};
  private @Nullable Node before;
  private @Nullable Node last;
  private @Nullable Scene scene;

  Dialog(String title, Node content) {
    getStyleClass().add("k-veil");
    setId("dialog");
    Label heading = Words.section(title);
    heading.setId("dialog-title");
    body = new DialogBody(content);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    buttons.getStyleClass().add("k-buttons");
    card.getChildren().addAll(heading, body, buttons);
    card.getStyleClass().add("k-dialog");
    card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    card.setAccessibleText(title);
    getChildren().add(card);
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    addEventFilter(KeyEvent.KEY_PRESSED, this::tab);
  }

  /** The buttons at the foot; the last one is the one that Enter presses. */
  void end(Button... last) {
    buttons.getChildren().setAll(last);
  }

  void onClose(Runnable action) {
    onClose = action;
  }

  void takeFocus() {
    scene = getScene();
    if (scene != null) {
      before = scene.getFocusOwner();
      scene.focusOwnerProperty().addListener(keeper);
      applyCss();
      first();
    }
  }

  void giveFocusBack() {
    if (scene != null) {
      scene.focusOwnerProperty().removeListener(keeper);
    }
    if (before != null && before.getScene() != null) {
      before.requestFocus();
    }
  }

  private void keep(@Nullable Node now) {
    if (getParent() instanceof Parent parent
        && parent.getChildrenUnmodifiable().getLast() != this) {
      return;
    }
    if (now != null && Focus.within(now, this)) {
      last = now;
    } else if (last != null && last.getScene() != null) {
      last.requestFocus();
    } else {
      first();
    }
  }

  /** The first question, or the button that Enter presses; where that one takes away, the other. */
  private void first() {
    List<Node> stops =
        Focus.traversable(body).stream().filter(node -> !(node instanceof Button)).toList();
    if (stops.isEmpty()) {
      stops = Focus.traversable(buttons);
    }
    if (stops.isEmpty()) {
      return;
    }
    boolean button = stops.getLast().getParent() == buttons;
    boolean takesAway = stops.getLast().getStyleClass().contains("danger");
    (button && !takesAway ? stops.getLast() : stops.getFirst()).requestFocus();
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      event.consume();
      onClose.run();
    } else if (event.getCode() == KeyCode.ENTER && !buttons.getChildren().isEmpty()) {
      event.consume();
      Node pressed =
          event.getTarget() instanceof Button focused ? focused : buttons.getChildren().getLast();
      ((Button) pressed).fire();
    }
  }

  private void tab(KeyEvent event) {
    if (event.getCode() != KeyCode.TAB || event.isControlDown()) {
      return;
    }
    List<Node> stops = Focus.traversable(card);
    if (stops.isEmpty()) {
      return;
    }
    Node edge = event.isShiftDown() ? stops.getFirst() : stops.getLast();
    if (event.getTarget() == edge) {
      event.consume();
      (event.isShiftDown() ? stops.getLast() : stops.getFirst()).requestFocus();
    }
  }
}
