package app.kapstone.database;

import app.kapstone.domain.protocol.Series;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * Reads, beside whoever has just opened the file, what the first page asks for and is long: the
 * protocols of the sessions whose integration window may be open. H2 keeps the pages; it decrypts
 * them on the thread that asks, and that is half of reading one.
 */
final class ReadingAhead {
  private static final Duration BACK = Duration.ofHours(Series.LONGEST_WINDOW_HOURS);
  private static final String SESSIONS =
      "select sum(char_length(protocol_document)) from dosing_session where opened_at >= ?";

  private ReadingAhead() {}

  /**
   * Begins, on a thread of its own with a connection of its own, unless memory is short. The schema
   * must be checked.
   */
  static void begin(H2File file, Instant now) throws SQLException {
    if (H2File.isMemoryShort()) {
      return;
    }
    Connection connection = file.connectRuntime();
    Thread.ofPlatform()
        .daemon()
        .name("kapstone-read-ahead")
        .start(() -> read(connection, now.minus(BACK)));
  }

  private static void read(Connection connection, Instant from) {
    try (connection;
        var sessions = connection.prepareStatement(SESSIONS)) {
      sessions.setObject(1, from.atOffset(ZoneOffset.UTC));
      sessions.execute();
    } catch (SQLException e) {
      return; // closed meanwhile, or damaged, which whoever asks for the rows meets as well
    }
  }
}
