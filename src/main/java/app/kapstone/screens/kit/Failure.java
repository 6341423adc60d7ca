package app.kapstone.screens.kit;

import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * A failure that nobody foresaw. Its code and its details are made of types and places in the
 * program only: a message could hold what somebody typed about a patient.
 *
 * @param code the same for the same way through the program: eight characters
 * @param details types and places, one a line
 */
record Failure(String code, String details) {
  private static final System.Logger LOG = System.getLogger("app.kapstone.failure");
  private static final int DEEPEST = 8;

  static Failure of(Throwable thrown) {
    var details = new StringBuilder();
    @Nullable Throwable cause = thrown;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      details.append(cause.getClass().getName()).append('\n');
      for (StackTraceElement place : cause.getStackTrace()) {
        details.append("  at ").append(place).append('\n');
      }
      cause = cause.getCause();
    }
    var code = new CRC32();
    code.update(details.toString().getBytes(StandardCharsets.UTF_8));
    return new Failure(String.format(Locale.ROOT, "%08X", code.getValue()), details.toString());
  }

  void log() {
    LOG.log(Level.ERROR, "failure {0}\n{1}", code, details);
  }
}
