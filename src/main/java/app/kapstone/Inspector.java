package app.kapstone;

import app.kapstone.database.ChangedRow;
import app.kapstone.database.ClosedDatabase;
import app.kapstone.database.Database;
import app.kapstone.database.DatabaseException;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the signed record once after opening and tells what was changed by other means than
 * Kapstone. It has a thread of its own, so that no screen waits behind it.
 */
final class Inspector {
  private static final Logger LOG = LoggerFactory.getLogger(Inspector.class);

  private Inspector() {}

  /**
   * @param onFound told on the inspector's thread, and only when something was found
   */
  static void start(Database database, Consumer<List<ChangedRow>> onFound) {
    Thread.ofPlatform()
        .daemon()
        .name("kapstone-inspector")
        .priority(Thread.MIN_PRIORITY)
        .start(() -> inspect(database, onFound));
  }

  private static void inspect(Database database, Consumer<List<ChangedRow>> onFound) {
    try {
      List<ChangedRow> found = database.inspect();
      if (!found.isEmpty()) {
        LOG.warn("{} signed rows are not what the audit chain says", found.size());
        onFound.accept(found);
      }
    } catch (ClosedDatabase e) {
      LOG.info("locked before the inspection had ended; the next opening begins anew");
    } catch (DatabaseException e) {
      LOG.warn("the inspection could not read the record: {}", e.getClass().getSimpleName());
    }
  }
}
