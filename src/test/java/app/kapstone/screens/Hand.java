package app.kapstone.screens;

import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.robot.Robot;
import javafx.scene.text.Text;
import javafx.stage.Window;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.service.query.NodeQuery;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Somebody at the keyboard of a window, and what there is to be read in it. It waits for what comes
 * of a deed, and never for a while.
 */
public abstract class Hand extends FxRobot {
  private static final int PATIENCE_SECONDS = 60;

  /** The answer to an errand may be the next errand. */
  private static final int AN_ERRAND_OF_ERRANDS = 3;

  /** The screens of the window. */
  protected abstract Ui ui();

  /** What the window shows. */
  protected abstract Scene scene();

  /** What else tells why something did not come. */
  protected String log() {
    return "";
  }

  public void go(Place place) {
    onScreen(() -> ui().navigator().go(place));
    rest();
  }

  public Place here() {
    return ui().navigator().here().get();
  }

  /** Waits until nothing is being worked on and the screen shows what came of it. */
  public void rest() {
    for (int i = 0; i < AN_ERRAND_OF_ERRANDS; i++) {
      idle();
      // what a scroll pane holds is in the scene after a layout only, and a pulse may be late
      onScreen(() -> {
        scene().getRoot().applyCss();
        scene().getRoot().layout();
        forgetEvents();
      });
    }
  }

  /** TestFX keeps each event of its stage for good, and by it the screens that are long left. */
  public static void forgetEvents() {
    var kept = FxToolkit.toolkitContext();
    kept.setRegisteredStage(kept.getRegisteredStage());
  }

  /** Waits until what was asked for is done and answered. */
  public void idle() {
    var done = new CountDownLatch(1);
    onScreen(() -> ui().background().run(() -> done).onSuccess(CountDownLatch::countDown).start());
    try {
      if (!done.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new AssertionError("the work does not come to an end");
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Does it on the JavaFX thread, without the pauses of a robot. */
  public void onScreen(Runnable action) {
    WaitForAsyncUtils.waitForAsyncFx(PATIENCE_SECONDS * 1000L, action);
  }

  @Override
  public Hand interact(Runnable action) {
    onScreen(action);
    onScreen(() -> {});
    return this;
  }

  /** Presses and lets go of keys as fast as the window takes them. */
  public void keys(KeyCode... keys) {
    onScreen(() -> {
      var robot = new Robot();
      for (KeyCode key : keys) {
        robot.keyPress(key);
      }
      for (int i = keys.length - 1; i >= 0; i--) {
        robot.keyRelease(keys[i]);
      }
    });
    onScreen(() -> {});
  }

  @Override
  public Hand push(KeyCode... combination) {
    keys(combination);
    return this;
  }

  @Override
  public Hand type(KeyCode... each) {
    for (KeyCode key : each) {
      keys(key);
    }
    return this;
  }

  /** Types where the focus is, letter by letter. */
  @Override
  public Hand write(String words) {
    onScreen(() -> {
      Scene scene =
          Window.getWindows().stream()
              .filter(Window::isFocused)
              .reduce((below, above) -> above)
              .orElseThrow()
              .getScene();
      words
          .codePoints()
          .mapToObj(Character::toString)
          .forEach(letter -> Event.fireEvent(scene.getFocusOwner(), stroke(letter)));
    });
    onScreen(() -> {});
    return this;
  }

  private static KeyEvent stroke(String letter) {
    return new KeyEvent(
        KeyEvent.KEY_TYPED, letter, "", KeyCode.UNDEFINED, false, false, false, false);
  }

  public void type(String query, String words) {
    waitFor(query);
    onScreen(() -> node(query).requestFocus());
    write(words);
  }

  public void again(String query, String words) {
    onScreen(() -> node(query).requestFocus());
    push(KeyCode.CONTROL, KeyCode.A);
    write(words);
  }

  /** Puts the words in place of what is there, as a paste does. */
  public void fill(String query, String words) {
    onScreen(() -> this.<TextInputControl>node(query).setText(words));
  }

  /** Does what a button does, wherever it stands, and waits for what comes of it. */
  public void fire(String query) {
    onScreen(() -> this.<ButtonBase>node(query).fire());
    rest();
  }

  /** Chooses from the menu of a button, which some menus are filled for when they open. */
  public void choose(String button, String item) {
    waitFor(button);
    onScreen(() -> {
      ButtonBase asked = node(button);
      asked.fire();
      List<MenuItem> items =
          asked instanceof MenuButton menu ? menu.getItems() : asked.getContextMenu().getItems();
      MenuItem found =
          items.stream().filter(each -> item.equals(each.getId())).findFirst().orElseThrow();
      found.getParentPopup().hide();
      found.fire();
    });
    rest();
  }

  /** Presses a button by the keyboard. */
  public void press(String query) {
    waitFor(query);
    waitUntil(() -> !node(query).isDisabled());
    onScreen(() -> node(query).requestFocus());
    type(KeyCode.SPACE);
  }

  /** The words of a label or a button; none when there is no such thing. */
  public String text(String query) {
    return seen(() -> within(query).<Labeled>tryQuery().map(Labeled::getText).orElse(""));
  }

  /** What stands in a field. */
  public String typed(String query) {
    return seen(() -> this.<TextInputControl>node(query).getText());
  }

  /** All the words of labels within; there has to be such a part. */
  public String words(String query) {
    return seen(() ->
        from(this.<Node>node(query)).lookup(Hand::isRead).queryAll().stream()
            .map(each -> each instanceof Label label ? label.getText() : ((Text) each).getText())
            .collect(Collectors.joining("\n")));
  }

  private static boolean isRead(Node node) {
    return node instanceof Label || node instanceof Text && !(node.getParent() instanceof Labeled);
  }

  /** Everything that can be read in the window. */
  public String screen() {
    var read = new ArrayList<String>();
    onScreen(() -> read(scene().getRoot(), read));
    return String.join("\n", read);
  }

  private static void read(Node node, List<String> read) {
    if (!node.isVisible()) {
      return;
    }
    switch (node) {
      case Labeled labeled when labeled.getText() != null -> read.add(labeled.getText());
      case Text text -> read.add(text.getText());
      case TextInputControl input -> read.add(input.getText());
      default -> {}
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> read(child, read));
    }
  }

  public <T extends Node> T node(String query) {
    return seen(() -> within(query).<T>query());
  }

  public boolean shows(String query) {
    return seen(() -> within(query).tryQuery().isPresent());
  }

  private NodeQuery within(String query) {
    return from(scene().getRoot()).lookup(query);
  }

  /** Looks on the JavaFX thread, while nothing moves. */
  private static <T> T seen(Callable<T> look) {
    return WaitForAsyncUtils.waitForAsyncFx(PATIENCE_SECONDS * 1000L, look);
  }

  public void waitFor(String query) {
    waitUntil(() -> shows(query), () -> query + " is not shown, but:\n" + screen());
    WaitForAsyncUtils.waitForFxEvents();
  }

  public void waitUntil(Callable<Boolean> condition) {
    waitUntil(condition, () -> "it did not come to that; shown is:\n" + screen());
  }

  private void waitUntil(Callable<Boolean> condition, Supplier<String> otherwise) {
    try {
      WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, condition);
    } catch (TimeoutException e) {
      throw new AssertionError(otherwise.get() + "\n" + log(), e);
    }
  }
}
