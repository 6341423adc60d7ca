package app.kapstone.screens.kit;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/**
 * The one door to other threads and the only caller of {@link Platform#runLater}. Work is done one
 * after the other by one thread, so that what was asked first is seen first.
 */
public final class Background implements AutoCloseable {
  private static final int LONGEST_FRAME_MS = 250;

  private final Executor worker;
  private final Executor screen;
  private final Executor aside;
  private final @Nullable Overlay overlay;
  private final Consumer<? super Throwable> unforeseen;
  private final Runnable closing;

  /** Counts the locks; an answer to what was asked before the last one is for nobody. */
  private volatile int locks;

  private volatile boolean closed;

  private Background(
      Executor worker,
      Executor screen,
      Executor aside,
      @Nullable Overlay overlay,
      Consumer<? super Throwable> unforeseen,
      Runnable closing) {
    this.worker = worker;
    this.screen = screen;
    this.aside = aside;
    this.overlay = overlay;
    this.unforeseen = unforeseen;
    this.closing = closing;
  }

  /** Works on a thread of its own and shows waiting and unforeseen failures over the window. */
  public static Background threaded(Overlay overlay) {
    ExecutorService worker =
        Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("kapstone-work").factory());
    return new Background(
        worker,
        Platform::runLater,
        work -> Thread.ofVirtual().name("kapstone-aside").start(work),
        overlay,
        overlay::failure,
        worker::shutdown);
  }

  /** Works at once and on the calling thread, for tests. */
  public static Background inline(Consumer<? super Throwable> unforeseen) {
    Executor here = Runnable::run;
    return new Background(here, here, here, null, unforeseen, () -> {});
  }

  /** Work with a result. */
  public <T extends @Nullable Object> Errand<T> run(Callable<T> work) {
    return new Errand<>(this, progress -> work.call());
  }

  /** Long work that tells how far it is and can be cancelled. */
  public <T extends @Nullable Object> Errand<T> runLong(Errand.Work<T> work) {
    return new Errand<>(this, work);
  }

  /** Does something on the JavaFX thread, for the rare caller that another thread calls. */
  public void onScreen(Runnable action) {
    screen.execute(action);
  }

  /**
   * What has been asked until now is still done, but its answer is not shown, as at lock: it could
   * hold a patient's name. A failure is told all the same, by its type alone.
   */
  public void answerNobody() {
    locks++;
  }

  /** Something that takes its time and that nobody waits for, as a sound does. */
  public void aside(Runnable work) {
    aside.execute(work);
  }

  /**
   * Does the rest when the window has laid out what it shows by now, so that what is seen at once
   * does not wait for what is further down. Work asked for meanwhile comes after it.
   */
  public void onceDrawn(Node shown, Runnable rest) {
    Scene scene = shown.getScene();
    if (scene == null || worker == screen) {
      rest.run();
      return;
    }
    var drawn = new CountDownLatch(1);
    Runnable look = drawn::countDown;
    scene.addPostLayoutPulseListener(look);
    run(() -> drawn.await(LONGEST_FRAME_MS, TimeUnit.MILLISECONDS))
        .onSuccess(inTime -> rest.run())
        .onFinally(() -> scene.removePostLayoutPulseListener(look))
        .start();
  }

  /**
   * Calls on the JavaFX thread every so often, not more than once at a time. An animation would
   * have the toolkit draw sixty times a second for it. All clocks of one interval beat together, so
   * that what they change is drawn once; the first beat may therefore come early.
   *
   * @return stops it
   */
  public Runnable every(Duration interval, Runnable action) {
    var asked = new AtomicBoolean();
    Thread ticking =
        Thread.ofVirtual()
            .name("kapstone-clock")
            .start(() -> {
              while (slept(interval) && !closed) {
                if (asked.compareAndSet(false, true)) {
                  Platform.runLater(() -> {
                    asked.set(false);
                    action.run();
                  });
                }
              }
            });
    return ticking::interrupt;
  }

  private static boolean slept(Duration interval) {
    long nanos = interval.toNanos();
    try {
      Thread.sleep(Duration.ofNanos(nanos - Math.floorMod(System.nanoTime(), nanos)));
      return true;
    } catch (InterruptedException e) {
      return false;
    }
  }

  void carry(
      Function<Progress, Ending> job,
      Runnable afterwards,
      @Nullable String busyKey,
      boolean cancellable,
      boolean beside) {
    var pane = busyKey == null || overlay == null ? null : overlay.busy(busyKey, cancellable);
    var progress =
        new Progress(part -> {
          if (pane != null) {
            screen.execute(() -> pane.progress(part));
          }
        });
    if (pane != null) {
      pane.onCancel(progress::cancel);
    }
    int asked = locks;
    (beside ? aside : worker)
        .execute(() -> {
          Ending ending = job.apply(progress);
          screen.execute(() -> end(ending, asked == locks, afterwards, pane));
        });
  }

  private void end(Ending ending, boolean answered, Runnable afterwards, @Nullable BusyPane pane) {
    if (pane != null) {
      pane.finish();
    }
    try {
      if (answered) {
        ending.answer().run();
      } else if (ending.failure() != null) {
        unforeseen(ending.failure());
      }
    } catch (RuntimeException e) {
      unforeseen(e);
    } finally {
      afterwards.run();
    }
  }

  void unforeseen(Throwable failure) {
    unforeseen.accept(failure);
  }

  /**
   * How work ended.
   *
   * @param answer what is done about it
   * @param failure null when it did not fail
   */
  record Ending(Runnable answer, @Nullable Throwable failure) {}

  /** Takes no more work; what was begun is finished, and no clock ticks any more. */
  @Override
  public void close() {
    closed = true;
    closing.run();
  }
}
