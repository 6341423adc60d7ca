package app.kapstone.database;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Watches every test, the journeys above all: one in which the JavaFX thread asked for the database
 * has failed, even when whoever asked swallowed the refusal. A test with the tag {@value #PLANTS}
 * asks on purpose.
 */
public final class DrawnWithoutDatabase
    implements BeforeAllCallback, BeforeTestExecutionCallback, AfterEachCallback, AfterAllCallback {
  static final String PLANTS = "plants";

  private final Logger watched = Logger.getLogger(WriterThread.class.getName());
  private final List<String> refused = new CopyOnWriteArrayList<>();
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord said) {
          refused.add(said.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @Override
  public void beforeAll(ExtensionContext tests) {
    watch();
  }

  @Override
  public void beforeTestExecution(ExtensionContext test) {
    watch();
  }

  /** Anew each time: opening the program's own log takes every handler away. */
  private void watch() {
    watched.setLevel(Level.SEVERE);
    if (!List.of(watched.getHandlers()).contains(handler)) {
      watched.addHandler(handler);
    }
  }

  @Override
  public void afterEach(ExtensionContext test) {
    hold(test);
  }

  @Override
  public void afterAll(ExtensionContext tests) {
    hold(tests);
  }

  private void hold(ExtensionContext test) {
    var found = List.copyOf(refused);
    refused.removeAll(found);
    if (!found.isEmpty() && !test.getTags().contains(PLANTS)) {
      throw new AssertionError(test.getDisplayName() + ": " + found);
    }
  }
}
