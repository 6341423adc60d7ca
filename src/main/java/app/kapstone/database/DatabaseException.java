package app.kapstone.database;

/**
 * An expected failure of the database. The type says what happened; the message is technical and
 * never holds a row's content.
 */
public abstract sealed class DatabaseException extends Exception
    permits ClosedDatabase,
        DatabaseDamaged,
        DatabaseInUse,
        DatabaseTooNew,
        DiskFull,
        FolderMoved,
        JournalBehind,
        MigrationFailed,
        NoMemory,
        NotAFile,
        ReadOnlyFolder,
        StaleVersion,
        StorageFailed {
  private static final long serialVersionUID = 1;

  DatabaseException(String message) {
    super(message);
  }

  /** The same failure for places that cannot throw checked; the transaction unwraps it again. */
  public final UncheckedDatabaseException unchecked() {
    return new UncheckedDatabaseException(this);
  }
}
