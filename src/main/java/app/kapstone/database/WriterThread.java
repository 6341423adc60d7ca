package app.kapstone.database;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that owns the database. It is never interrupted: an interrupt would close the
 * journal's channel in the middle of a frame.
 */
final class WriterThread implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WriterThread.class);
  private static final String NAME = "kapstone-database";
  private static final String DRAWING = "JavaFX Application Thread";

  private final ExecutorService executor =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name(NAME).daemon(true).factory());

  interface Work<T extends @Nullable Object> {
    T run() throws DatabaseException;
  }

  /**
   * Refuses the thread that draws, which would stand still meanwhile. It is logged too, so that a
   * caller who swallows the refusal does not hide the mistake.
   *
   * @throws IllegalStateException on the JavaFX thread
   */
  static void refuseDrawing() {
    if (Thread.currentThread().getName().equals(DRAWING)) {
      LOG.error("the JavaFX thread was refused the database");
      throw new IllegalStateException("the JavaFX thread never waits for the database");
    }
  }

  /** Runs the work there and waits for it, through interrupts: a write's outcome must be known. */
  <T extends @Nullable Object> T call(Work<T> work) throws DatabaseException {
    refuseDrawing();
    if (Thread.currentThread().getName().equals(NAME)) {
      throw new IllegalStateException("a transaction opens no other one");
    }
    Callable<T> task = work::run;
    Future<T> future;
    try {
      future = executor.submit(task);
    } catch (RejectedExecutionException e) {
      throw new ClosedDatabase("it was closed");
    }
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return future.get();
        } catch (InterruptedException e) {
          interrupted = true;
        } catch (ExecutionException e) {
          throw rethrown(e.getCause());
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static DatabaseException rethrown(@Nullable Throwable cause) {
    switch (cause) {
      case DatabaseException expected -> {
        return expected;
      }
      case RuntimeException mistake -> throw mistake;
      case Error error -> throw error;
      case null, default -> throw new IllegalStateException("the database's thread failed", cause);
    }
  }

  boolean isClosed() {
    return executor.isShutdown();
  }

  @Override
  public void close() {
    executor.shutdown();
  }
}
