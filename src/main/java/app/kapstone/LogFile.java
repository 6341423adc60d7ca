package app.kapstone;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The log: a file of at most one megabyte and the one before it. Of failures it holds types and
 * places in the program only, since a message could hold what somebody typed about a patient.
 */
final class LogFile {
  private static final int LONGEST_BYTES = 1_000_000;
  private static final int FILES = 2;

  /** Held here, since the JDK forgets the levels of loggers that nobody holds. */
  private static final List<Logger> QUIET =
      List.of(
          Logger.getLogger("org.jooq"),
          Logger.getLogger("org.flywaydb"),
          Logger.getLogger("com.h2database"),
          Logger.getLogger("org.apache.pdfbox"));

  private static final Logger TOOLKIT = Logger.getLogger("javafx");

  private LogFile() {}

  /**
   * Sends all that is logged there; where that cannot be written, nothing is logged at all. Waits
   * if another thread is at it, and does nothing if it is done.
   */
  static synchronized void open(Path folder) {
    if (Arrays.stream(Logger.getLogger("").getHandlers()).anyMatch(FileHandler.class::isInstance)) {
      return;
    }
    LogManager.getLogManager().reset();
    System.setProperty("org.jooq.no-logo", "true");
    System.setProperty("org.jooq.no-tips", "true");
    QUIET.forEach(logger -> logger.setLevel(Level.WARNING));
    // Kapstone runs from the class path on purpose; that the toolkit notices is no news.
    TOOLKIT.setFilter(record -> !String.valueOf(record.getMessage()).contains("unnamed module"));
    try {
      String pattern = OwnedFolder.at(folder).resolve("kapstone%g.log").toString();
      var handler = new FileHandler(pattern, LONGEST_BYTES, FILES, true);
      handler.setEncoding("UTF-8");
      handler.setFormatter(new TypesAndPlaces());
      Logger.getLogger("").addHandler(handler);
    } catch (IOException e) {
      Logger.getLogger("").setLevel(Level.OFF);
    }
  }

  /** One line for what happened, and beneath it where. */
  static final class TypesAndPlaces extends Formatter {
    private static final int DEEPEST = 8;

    @Override
    public String format(LogRecord record) {
      var line =
          new StringBuilder(
              String.format(
                  Locale.ROOT,
                  "%s %s %s %s%n",
                  record.getInstant(),
                  record.getLevel(),
                  record.getLoggerName(),
                  formatMessage(record)));
      @Nullable Throwable thrown = record.getThrown();
      for (int depth = 0; thrown != null && depth < DEEPEST; depth++) {
        line.append(thrown.getClass().getName()).append('\n');
        for (StackTraceElement place : thrown.getStackTrace()) {
          line.append("  at ").append(place).append('\n');
        }
        thrown = thrown.getCause();
      }
      return line.toString();
    }
  }
}
