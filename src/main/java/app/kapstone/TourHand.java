package app.kapstone;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * Presses and types in the window on top, as a person does, from a thread that is not the screen's.
 * After each touch it waits until the house has done what was asked.
 */
final class TourHand {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final long LOOK_AGAIN_MILLIS = 15;
  private static final int BACK_AND_FORTH = 2;

  private final House house;
  private final boolean mac = System.getProperty("os.name").startsWith("Mac");

  TourHand(House house) {
    this.house = house;
  }

  House house() {
    return house;
  }

  /** Fires the button, as a click or Enter does. */
  void press(String selector) {
    ButtonBase button = enabled(selector);
    // A wizard is shown within this call: nobody may wait for its end.
    Platform.runLater(button::fire);
    calm();
  }

  /** Goes to a control once it can be used; its page follows. */
  void focus(String selector) {
    Node control = enabled(selector);
    see(() -> {
      control.requestFocus();
      return true;
    });
    calm();
  }

  /** Takes an item of a menu. */
  void choose(String menu, String item) {
    ButtonBase button = enabled(menu);
    MenuItem found =
        see(() -> {
          button.fire(); // some menus are filled when they open
          List<MenuItem> items =
              button instanceof MenuButton of ? of.getItems() : button.getContextMenu().getItems();
          items.getFirst().getParentPopup().hide();
          return items.stream()
              .filter(each -> item.equals("#" + each.getId()))
              .findFirst()
              .orElseThrow(() -> new TourStuck("there is no " + item + " in " + menu));
        });
    Platform.runLater(found::fire);
    calm();
  }

  /** Types into a field, in place of what stands there. */
  void type(String selector, String words) {
    TextInputControl field = enabled(selector);
    see(() -> {
      field.requestFocus();
      field.selectAll();
      if (words.isEmpty()) {
        field.clear();
      } else if (words.contains("\n")) {
        field.replaceSelection(words);
      }
      return true;
    });
    if (!words.contains("\n")) {
      words.chars().forEach(letter -> letter((char) letter));
    }
    calm();
  }

  /** Presses a key, with the system's shortcut key or without. */
  void key(KeyCode code, boolean shortcut) {
    Platform.runLater(() -> {
      send(KeyEvent.KEY_PRESSED, "", code, shortcut);
      send(KeyEvent.KEY_RELEASED, "", code, shortcut);
    });
    calm();
  }

  /** Presses a letter or digit wherever the keyboard is. */
  void letter(char letter) {
    see(() -> {
      KeyCode code = KeyCode.getKeyCode(String.valueOf(Character.toUpperCase(letter)));
      KeyCode known = code == null ? KeyCode.UNDEFINED : code;
      send(KeyEvent.KEY_PRESSED, "", known, false);
      send(KeyEvent.KEY_TYPED, String.valueOf(letter), KeyCode.UNDEFINED, false);
      send(KeyEvent.KEY_RELEASED, "", known, false);
      return true;
    });
  }

  private void send(EventType<KeyEvent> type, String typed, KeyCode code, boolean shortcut) {
    Scene scene = top();
    Node focused = scene.getFocusOwner();
    Event.fireEvent(
        focused == null ? scene.getRoot() : focused,
        new KeyEvent(type, typed, "", code, false, shortcut && !mac, false, shortcut && mac));
  }

  /** The words of a label or button. */
  String text(String selector) {
    Labeled found = await(selector);
    return see(found::getText);
  }

  /** Waits until it is there and can be seen. */
  @SuppressWarnings("unchecked")
  <N extends Node> N await(String selector) {
    await(selector, () -> find(selector) != null);
    Node found = see(() -> find(selector));
    if (found == null) {
      throw new TourStuck(selector + " went away");
    }
    return (N) found;
  }

  /** Whether it can be seen now. */
  boolean sees(String selector) {
    return see(() -> find(selector) != null);
  }

  void awaitGone(String selector) {
    await("the end of " + selector, () -> find(selector) == null);
  }

  private <N extends Node> N enabled(String selector) {
    N found = await(selector);
    await(selector + " enabled", () -> !found.isDisabled());
    return found;
  }

  /** Waits until it is so; it is asked on the screen's thread. */
  void await(String what, BooleanSupplier condition) {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (!see(condition::getAsBoolean)) {
      if (System.nanoTime() > until) {
        throw new TourStuck("waited in vain for " + what);
      }
      rest(Duration.ofMillis(LOOK_AGAIN_MILLIS));
    }
  }

  /** Waits until the work that was asked for is done and drawn. */
  void calm() {
    for (int i = 0; i < BACK_AND_FORTH; i++) {
      var done = new CountDownLatch(1);
      Platform.runLater(
          () -> house.ui().background().run(() -> true).onFinally(done::countDown).start());
      waitFor(done);
    }
    drawn();
  }

  /**
   * Waits until the window was laid out and drawn twice: pop-ups and lists settle in the second.
   */
  void drawn() {
    for (int i = 0; i < BACK_AND_FORTH; i++) {
      var done = new CountDownLatch(1);
      Runnable listener = done::countDown;
      Scene scene =
          see(() -> {
            Scene top = top();
            top.addPostLayoutPulseListener(listener);
            Platform.requestNextPulse();
            return top;
          });
      waitFor(done);
      see(() -> {
        scene.removePostLayoutPulseListener(listener);
        return true;
      });
    }
  }

  void rest(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      throw new TourStuck("interrupted", e);
    }
  }

  /** Looks at something on the screen's thread. */
  static <T> T see(Supplier<T> look) {
    var task = new FutureTask<T>(look::get);
    Platform.runLater(task);
    try {
      return task.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new TourStuck("the screen refused", e);
    } catch (InterruptedException | TimeoutException e) {
      throw new TourStuck("the screen does not answer", e);
    }
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      if (!latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new TourStuck("the screen is never at rest");
      }
    } catch (InterruptedException e) {
      throw new TourStuck("interrupted", e);
    }
  }

  /** The scene of the window on top: the wizard's while there is one. */
  static Scene top() {
    return Window.getWindows().stream()
        .filter(window -> window instanceof Stage && window.isShowing())
        .reduce((below, above) -> above)
        .map(Window::getScene)
        .orElseThrow(() -> new TourStuck("there is no window"));
  }

  private static @Nullable Node find(String selector) {
    for (Node node : top().getRoot().lookupAll(selector)) {
      if (seen(node)) {
        return node;
      }
    }
    return null;
  }

  private static boolean seen(Node node) {
    for (Node each = node; each != null; each = each.getParent()) {
      if (!each.isVisible()) {
        return false;
      }
    }
    return true;
  }
}
