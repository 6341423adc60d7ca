package app.kapstone.database;

/** The practice folder or a file in it may not be written. */
public final class ReadOnlyFolder extends DatabaseException {
  private static final long serialVersionUID = 1;

  public ReadOnlyFolder() {
    super("the practice folder cannot be written");
  }
}
