package app.kapstone.database;

/** Holds a change against the version it was made on. */
final class Changed {
  private Changed() {}

  /**
   * Lets a change of exactly one row pass.
   *
   * @throws UncheckedDatabaseException with {@link StaleVersion} when the row was not the one that
   *     was read
   */
  static void one(int rows) {
    if (rows != 1) {
      throw stale();
    }
  }

  static UncheckedDatabaseException stale() {
    return new UncheckedDatabaseException(new StaleVersion());
  }
}
