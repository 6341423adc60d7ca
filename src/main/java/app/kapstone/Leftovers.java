package app.kapstone;

import app.kapstone.screens.desk.LastTouch;
import app.kapstone.screens.kit.Background;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;

/**
 * Gives memory back once nobody has touched the keyboard or the pointer for a while. The collector
 * that starts fastest lets its heap grow rather than look through all of it: after an hour's work
 * on ten years the program held 1.6 gigabytes and needed a tenth of one. To look through all of it
 * stops the program for about a fifth of a second, therefore not while somebody types.
 */
final class Leftovers {
  static final Duration REST = Duration.ofSeconds(15);
  private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

  /** What is not worth the fifth of a second. */
  static final long WORTH_BYTES = 48L << 20;

  private final LastTouch last;
  private final LongSupplier used;
  private final Runnable collect;
  private long kept;

  /** Pictures are let go of by whoever drew them, once they were found to be unused. */
  private boolean again;

  /**
   * @param used bytes of the heap that hold something, needed or not
   */
  Leftovers(LastTouch last, LongSupplier used, Runnable collect) {
    this.last = last;
    this.used = used;
    this.collect = collect;
  }

  /** Of this program, whose window this is. */
  static void giveBack(Background background, Scene scene, InstantSource clock) {
    var last = new LastTouch(clock);
    Runtime runtime = Runtime.getRuntime();
    var leftovers =
        new Leftovers(last, () -> runtime.totalMemory() - runtime.freeMemory(), System::gc);
    scene.addEventFilter(InputEvent.ANY, event -> last.touched());
    background.every(LOOK_EVERY, leftovers::look);
  }

  void look() {
    if (last.isAgo(REST) && (again || used.getAsLong() - kept >= WORTH_BYTES)) {
      collect.run();
      kept = used.getAsLong();
      again = !again;
    }
  }
}
