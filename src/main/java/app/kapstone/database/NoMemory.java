package app.kapstone.database;

/** Memory ran out. What was acknowledged is in the journal; the record is closed until reopened. */
public final class NoMemory extends DatabaseException {
  private static final long serialVersionUID = 1;

  public NoMemory() {
    super("memory ran out");
  }
}
