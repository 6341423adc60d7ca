package app.kapstone.database;

/** Carries an expected failure out of a transaction's lambda; nobody outside ever sees it. */
public final class UncheckedDatabaseException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final DatabaseException failure;

  UncheckedDatabaseException(DatabaseException failure) {
    super(failure);
    this.failure = failure;
  }

  public DatabaseException failure() {
    return failure;
  }
}
