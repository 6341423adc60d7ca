package app.kapstone;

import app.kapstone.demo.DemoClock;
import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.SaveAs;
import app.kapstone.vault.Argon2Cost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.robot.Robot;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Somebody at the keyboard of the whole application, and what there is to be read on the screen.
 */
final class HouseHand extends FxRobot {
  private static final Duration STEP = Duration.ofMinutes(5);
  private static final int PATIENCE_SECONDS = 60;

  final DemoClock clock;
  private final Path home;
  private final AtomicBoolean ended = new AtomicBoolean();
  private Stage stage;
  private House house;

  HouseHand(Path home, Instant now) {
    this.home = home;
    clock = new DemoClock(now);
  }

  /** Builds the house in the stage. On the JavaFX thread. */
  void build(Stage stage) {
    this.stage = stage;
    house =
        new House(
            stage,
            new UserFolders(home, home.resolve("state")),
            Optional.empty(),
            clock,
            ZoneOffset.UTC,
            () -> Argon2Cost.FLOOR,
            ui -> SaveAs.byChooser(ui, () -> stage),
            () -> ended.set(true));
    house.open();
  }

  House house() {
    return house;
  }

  Stage stage() {
    return stage;
  }

  Path practice() {
    return home.resolve("Kapstone");
  }

  /** Closes the window as its cross does, and waits until the program would end. */
  void closeWindow() {
    onScreen(() -> stage.getOnCloseRequest().handle(new WindowEvent(stage, null)));
    waitUntil(ended::get);
  }

  void unlock(String passphrase) {
    waitFor("#unlock-passphrase");
    waitUntil(() -> node("#unlock-passphrase").isFocused());
    write(passphrase);
    type(KeyCode.ENTER);
  }

  /** Ctrl+L, and the time until the folder is free. */
  void lock() {
    push(KeyCode.CONTROL, KeyCode.L);
    waitFor("#unlock-passphrase");
    rest();
  }

  void go(Place place) {
    onScreen(() -> house.ui().navigator().go(place));
    rest();
  }

  Place here() {
    return house.ui().navigator().here().get();
  }

  /** Lets time go by, while a hand rests on the mouse: the practice must not lock meanwhile. */
  void pass(Duration time) {
    Duration left = time;
    while (left.isPositive()) {
      Duration step = left.compareTo(STEP) < 0 ? left : STEP;
      onScreen(() -> clock.set(clock.instant().plus(step)));
      keys(KeyCode.SHIFT);
      left = left.minus(step);
    }
  }

  /** Waits until nothing is being worked on and the screen shows what came of it. */
  void rest() {
    for (int i = 0; i < 3; i++) {
      var done = new CompletableFuture<Boolean>();
      onScreen(() -> house.ui().background().run(() -> true).onSuccess(done::complete).start());
      try {
        done.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      } catch (Exception e) {
        throw new AssertionError("the work does not come to an end", e);
      }
      // what a scroll pane holds is in the scene after a layout only, and a pulse may be late
      onScreen(() -> {
        stage.getScene().getRoot().applyCss();
        stage.getScene().getRoot().layout();
      });
    }
  }

  /** Does it on the JavaFX thread, without the pauses of a robot. */
  void onScreen(Runnable action) {
    WaitForAsyncUtils.waitForAsyncFx(PATIENCE_SECONDS * 1000L, action);
  }

  /** Presses and lets go of keys as fast as the window takes them. */
  void keys(KeyCode... keys) {
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
  public HouseHand push(KeyCode... combination) {
    keys(combination);
    return this;
  }

  @Override
  public HouseHand type(KeyCode... each) {
    for (KeyCode key : each) {
      keys(key);
    }
    return this;
  }

  /** Types where the focus is, letter by letter. */
  @Override
  public HouseHand write(String words) {
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
          .forEach(letter -> Event.fireEvent(scene.getFocusOwner(), typed(letter)));
    });
    onScreen(() -> {});
    return this;
  }

  private static KeyEvent typed(String letter) {
    return new KeyEvent(
        KeyEvent.KEY_TYPED, letter, "", KeyCode.UNDEFINED, false, false, false, false);
  }

  void type(String query, String words) {
    waitFor(query);
    onScreen(() -> node(query).requestFocus());
    write(words);
  }

  void again(String query, String words) {
    onScreen(() -> node(query).requestFocus());
    push(KeyCode.CONTROL, KeyCode.A);
    write(words);
  }

  /** Presses a letter, again when a screen that was still loading took none, until it opened. */
  void letter(KeyCode letter, String opened) {
    for (int tries = 0; tries < 5 && !shows(opened); tries++) {
      onScreen(stage::requestFocus);
      type(letter);
      try {
        WaitForAsyncUtils.waitFor(3, TimeUnit.SECONDS, () -> shows(opened));
      } catch (TimeoutException e) {
        rest();
      }
    }
    waitFor(opened);
  }

  /** Presses a button by the keyboard. */
  void press(String query) {
    waitFor(query);
    waitUntil(() -> !node(query).isDisabled());
    onScreen(() -> node(query).requestFocus());
    type(KeyCode.SPACE);
  }

  /** Chooses from the menu of a button. */
  void choose(String button, String item) {
    waitFor(button);
    onScreen(() -> {
      MenuItem found =
          this.<MenuButton>node(button).getItems().stream()
              .filter(each -> item.equals(each.getId()))
              .findFirst()
              .orElseThrow();
      found.fire();
    });
  }

  String text(String query) {
    return lookup(query).<Labeled>tryQuery().map(Labeled::getText).orElse("");
  }

  /** Everything that can be read in the window. */
  String screen() {
    var read = new ArrayList<String>();
    onScreen(() -> read(stage.getScene().getRoot(), read));
    return String.join("\n", read);
  }

  private static void read(Node node, List<String> read) {
    if (!node.isVisible()) {
      return;
    }
    switch (node) {
      case Labeled labeled -> read.add(labeled.getText());
      case Text text -> read.add(text.getText());
      case TextInputControl input -> read.add(input.getText());
      default -> {}
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> read(child, read));
    }
  }

  <T extends Node> T node(String query) {
    return from(stage.getScene().getRoot()).lookup(query).<T>query();
  }

  boolean shows(String query) {
    return from(stage.getScene().getRoot()).lookup(query).tryQuery().isPresent();
  }

  void waitFor(String query) {
    waitUntil(() -> shows(query), () -> query + " is not shown, but:\n" + screen());
    WaitForAsyncUtils.waitForFxEvents();
  }

  void waitUntil(Callable<Boolean> condition) {
    waitUntil(condition, () -> "it did not come to that; shown is:\n" + screen());
  }

  private void waitUntil(
      Callable<Boolean> condition, java.util.function.Supplier<String> otherwise) {
    try {
      WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, condition);
    } catch (TimeoutException e) {
      throw new AssertionError(otherwise.get() + "\n" + log(), e);
    }
  }

  /** What a failure that nobody foresaw left behind. */
  private String log() {
    Path log = home.resolve("state/kapstone0.log");
    try {
      return Files.exists(log) ? Files.readString(log) : "";
    } catch (IOException e) {
      return e.toString();
    }
  }
}
