package app.kapstone.bench;

import app.kapstone.OpenedPractice;
import app.kapstone.screens.kit.SecretField;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;

/**
 * Starts the program, types a passphrase slowly, and says how long it took from the last key to the
 * first page: the first unlocking of a day, with what a start cache holds and nothing compiled.
 */
final class FirstUnlock {
  private static final Duration LOOK_AGAIN = Duration.ofMillis(5);

  private FirstUnlock() {}

  /** {@code FirstUnlock <practice> <file for the milliseconds> <how long somebody types>}. */
  public static void main(String[] arguments) throws Exception {
    Path said = Path.of(arguments[1]);
    var typing = Duration.ofMillis(Long.parseLong(arguments[2]));
    Thread.ofPlatform()
        .daemon()
        .start(() -> {
          try {
            Files.writeString(said, Long.toString(unlocked(shown(), typing)));
          } catch (Exception e) {
            throw new AssertionError(e);
          }
        });
    Class.forName("app.kapstone.Kapstone")
        .getMethod("main", String[].class)
        .invoke(null, (Object) new String[] {"--practice", arguments[0]});
  }

  private static Scene shown() throws InterruptedException {
    while (true) {
      for (Window window : List.copyOf(Window.getWindows())) {
        if (window instanceof Stage && window.isShowing() && has(window.getScene(), "#unlock")) {
          return window.getScene();
        }
      }
      Thread.sleep(LOOK_AGAIN);
    }
  }

  private static boolean has(Scene scene, String selector) {
    return scene.getRoot().lookup(selector) instanceof Parent found
        && !found.getChildrenUnmodifiable().isEmpty();
  }

  /** As evenly as fingers do, from the first picture to the last key. */
  private static long unlocked(Scene scene, Duration typing) throws Exception {
    String passphrase = OpenedPractice.PASSPHRASE;
    for (int typed = 0; typed < passphrase.length(); typed++) {
      Thread.sleep(typing.dividedBy(passphrase.length()));
      int at = typed;
      onScreen(() ->
          ((SecretField) scene.getRoot().lookup("#unlock-passphrase"))
              .replaceText(at, at, passphrase.substring(at, at + 1)));
    }
    var laidOut = new CompletableFuture<Long>();
    long begun = System.nanoTime();
    onScreen(() -> {
      scene.addPostLayoutPulseListener(() -> {
        if (has(scene, ".k-home-parts")) {
          laidOut.complete(System.nanoTime());
        }
      });
      ((Button) scene.getRoot().lookup("#unlock-unlock")).fire();
    });
    long took = Duration.ofNanos(laidOut.get() - begun).toMillis();
    onScreen(() -> {
      Window window = scene.getWindow();
      window.fireEvent(new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST));
    });
    return took;
  }

  private static void onScreen(Runnable work) throws Exception {
    var done = new FutureTask<>(work, true);
    Platform.runLater(done);
    done.get();
  }
}
