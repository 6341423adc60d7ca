package app.kapstone.database;

/** Another program holds the database file. */
public final class DatabaseInUse extends DatabaseException {
  private static final long serialVersionUID = 1;

  public DatabaseInUse() {
    super("the database file is held by another program");
  }
}
