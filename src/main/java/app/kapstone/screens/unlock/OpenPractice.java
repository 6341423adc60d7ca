package app.kapstone.screens.unlock;

import app.kapstone.database.Database;
import app.kapstone.database.DatabaseException;
import app.kapstone.domain.practice.Practice;
import app.kapstone.vault.OpenVault;
import java.util.function.BooleanSupplier;

/** All that is open while a practice is open; closing it undoes that in the right order. */
public record OpenPractice(OpenVault vault, Database database, Practice practice)
    implements AutoCloseable {

  /** Closes and seals the record and wipes the keys; the keys also when the record fails. */
  @Override
  public void close() throws DatabaseException {
    close(() -> false);
  }

  /**
   * As {@link #close()}.
   *
   * @param enough once it says yes, what can wait for the next closing is left to it
   */
  public void close(BooleanSupplier enough) throws DatabaseException {
    try {
      database.close(enough);
    } finally {
      vault.close();
    }
  }

  @Override
  public String toString() {
    return "OpenPractice[…]";
  }
}
