package app.kapstone.database;

/**
 * The database was closed, or closed itself because it could no longer trust the disk. Opening
 * again repairs; what the journal holds is there.
 */
public final class ClosedDatabase extends DatabaseException {
  private static final long serialVersionUID = 1;

  public ClosedDatabase(String why) {
    super(why);
  }
}
