package app.kapstone.database;

import app.kapstone.vault.Secret;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.h2.store.fs.FileUtils;

/**
 * Makes an empty record in memory, opens it and reads a page of it, so that the first opening of
 * the day finds the database's code loaded and some of it compiled. It needs no practice and no
 * key, and nothing of it remains.
 */
public final class Rehearsal {
  static final String IN_MEMORY = "memFS:kapstone-rehearsal-";

  private static final AtomicInteger ENDS = new AtomicInteger();

  private Rehearsal() {}

  /**
   * Does it once, unless memory is short; takes a second, or less where it is ended.
   *
   * @param page reads what shall be read first
   */
  public static void run(Consumer<? super Reading> page) throws DatabaseException {
    int before = ENDS.get();
    run(page, () -> ENDS.get() != before);
  }

  /** The real opening begins: what goes on of a rehearsal ends with the step it is at. */
  public static void end() {
    ENDS.incrementAndGet();
  }

  static void run(Consumer<? super Reading> page, BooleanSupplier enough) throws DatabaseException {
    if (H2File.isMemoryShort() || enough.getAsBoolean()) {
      return;
    }
    String name = IN_MEMORY + UUID.randomUUID();
    String file = name + ".mv.db";
    try (Secret key = Secret.random()) {
      try (Connection made = connect(name, key);
          var statement = made.createStatement()) {
        statement.execute(SchemaCheck.resource("schema.sql"));
      }
      if (enough.getAsBoolean()) {
        return;
      }
      Definitions.requireOurs(file, key);
      try (Connection opened = connect(name, key)) {
        SchemaCheck.load().requireEqual(opened);
        AuditChain.verify(opened);
        if (enough.getAsBoolean()) {
          return;
        }
        opened.setAutoCommit(false);
        page.accept(
            new Reading(
                RecordingConnection.forReading(opened),
                Reading.configuration(),
                new DocumentSeal(key)));
      }
    } catch (SQLException e) {
      throw Failures.of(e);
    } catch (IOException e) {
      throw Failures.of(e);
    } finally {
      FileUtils.delete(file);
    }
  }

  private static Connection connect(String name, Secret key) throws SQLException {
    String url = "jdbc:h2:" + name + ";CIPHER=AES" + H2File.SETTINGS;
    return H2File.connect(url, H2File.OWNER, key, key);
  }
}
