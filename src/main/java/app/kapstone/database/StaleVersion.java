package app.kapstone.database;

/** Somebody changed the record since it was read; saving would have undone that change. */
public final class StaleVersion extends DatabaseException {
  private static final long serialVersionUID = 1;

  public StaleVersion() {
    super("the record was changed since it was read");
  }
}
