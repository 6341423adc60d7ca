package app.kapstone.database;

/** The disk or the file system failed in a way that has no better name. */
public final class StorageFailed extends DatabaseException {
  private static final long serialVersionUID = 1;

  public StorageFailed(String what) {
    super(what);
  }
}
