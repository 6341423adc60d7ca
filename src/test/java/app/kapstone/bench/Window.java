package app.kapstone.bench;

import app.kapstone.BenchHouse;
import app.kapstone.screens.Hand;
import app.kapstone.screens.kit.SecretField;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.stage.Stage;

/** Kapstone's real window, driven without a robot: times are those of the program alone. */
final class Window {
  private final BenchHouse house;
  private final Scene scene;

  Window(Stage stage, Path home, Path practice) throws Exception {
    this(stage, home, practice, () -> TenYearPractice.NOW);
  }

  Window(Stage stage, Path home, Path practice, InstantSource clock) throws Exception {
    house =
        onScreen(() -> {
          var made = new BenchHouse(stage, home, practice, clock);
          made.open();
          return made;
        });
    scene = stage.getScene();
  }

  BenchHouse house() {
    return house;
  }

  Scene scene() {
    return scene;
  }

  static <T> T onScreen(java.util.concurrent.Callable<T> work) throws Exception {
    var done = new CompletableFuture<T>();
    Platform.runLater(() -> {
      try {
        done.complete(work.call());
      } catch (Exception | AssertionError e) {
        done.completeExceptionally(e);
      }
    });
    return done.get(60, TimeUnit.SECONDS);
  }

  /** The nanoseconds from this action to the first layout in which the condition holds. */
  long until(Runnable action, BooleanSupplier condition) throws Exception {
    var laidOut = new CompletableFuture<Long>();
    Runnable look =
        () -> {
          if (condition.getAsBoolean()) {
            laidOut.complete(System.nanoTime());
          }
        };
    long begun =
        onScreen(() -> {
          scene.addPostLayoutPulseListener(look);
          long now = System.nanoTime();
          action.run();
          return now;
        });
    try {
      return laidOut.get(60, TimeUnit.SECONDS) - begun;
    } finally {
      onScreen(() -> {
        scene.removePostLayoutPulseListener(look);
        return true;
      });
    }
  }

  /** From the passphrase given to the home page drawn. */
  long unlock(String passphrase) throws Exception {
    return unlock(passphrase, ".k-home-parts");
  }

  /** From the passphrase given to what is first shown drawn. */
  long unlock(String passphrase, String shown) throws Exception {
    return until(
        () -> {
          SecretField field = find("#unlock-passphrase");
          field.replaceText(0, 0, passphrase);
          Button unlock = find("#unlock-unlock");
          unlock.fire();
        },
        () -> has(shown));
  }

  /** Locks, and waits until what was open is closed. */
  void lock() throws Exception {
    onScreen(() -> {
      house.lock();
      return true;
    });
    idle();
    idle();
    onScreen(() -> {
      Hand.forgetEvents();
      return true;
    });
  }

  /** Locks, and leaves nothing that is drawn or open while the next figures are taken. */
  void close() throws Exception {
    lock();
    onScreen(() -> {
      scene.getWindow().hide();
      return true;
    });
  }

  /** Waits until the work asked for is done. */
  void idle() throws Exception {
    var done = new CompletableFuture<Boolean>();
    onScreen(() -> {
      house.ui().background().run(() -> true).onSuccess(done::complete).start();
      return true;
    });
    done.get(120, TimeUnit.SECONDS);
    onScreen(() -> true);
  }

  /** Whether it is there and holds something. */
  boolean has(String selector) {
    return scene.getRoot().lookup(selector) instanceof Parent found
        && !found.getChildrenUnmodifiable().isEmpty();
  }

  @SuppressWarnings("unchecked")
  <N extends Node> N find(String selector) {
    return (N) java.util.Objects.requireNonNull(scene.getRoot().lookup(selector), selector);
  }
}
