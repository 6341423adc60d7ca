package app.kapstone.screens.desk;

import app.kapstone.screens.kit.Background;
import java.time.Duration;
import java.time.InstantSource;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;

/**
 * Locks when nobody has touched the keyboard or the pointer for some minutes. It asks the clock and
 * counts nothing, so that the time a laptop slept counts too: the touch that wakes it finds the
 * practice locked.
 */
public final class IdleWatch implements AutoCloseable {
  private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

  private final Scene scene;
  private final Runnable onIdle;
  private final Runnable stopLooking;
  private final EventHandler<InputEvent> touch = this::touched;
  private final LastTouch last;
  private Duration patience;
  private boolean ended;

  /**
   * @param minutes idle minutes until {@code onIdle} runs, once
   */
  public IdleWatch(
      Background background, Scene scene, InstantSource clock, int minutes, Runnable onIdle) {
    this.scene = scene;
    this.onIdle = onIdle;
    patience = Duration.ofMinutes(minutes);
    last = new LastTouch(clock);
    scene.addEventFilter(InputEvent.ANY, touch);
    stopLooking = background.every(LOOK_EVERY, this::look);
  }

  public void minutes(int minutes) {
    patience = Duration.ofMinutes(minutes);
  }

  /** Looks at the clock now. */
  void look() {
    if (!ended && last.isAgo(patience)) {
      close();
      onIdle.run();
    }
  }

  private void touched(InputEvent event) {
    look();
    if (ended) {
      event.consume();
    } else {
      last.touched();
    }
  }

  @Override
  public void close() {
    ended = true;
    stopLooking.run();
    scene.removeEventFilter(InputEvent.ANY, touch);
  }
}
