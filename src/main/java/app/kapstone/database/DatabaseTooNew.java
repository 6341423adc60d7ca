package app.kapstone.database;

/** The practice was written by a newer Kapstone; nothing was changed. */
public final class DatabaseTooNew extends DatabaseException {
  private static final long serialVersionUID = 1;

  public DatabaseTooNew(int found, int known) {
    super("schema " + found + ", this Kapstone knows up to " + known);
  }
}
