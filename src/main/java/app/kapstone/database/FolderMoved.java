package app.kapstone.database;

/** The practice's folder is not where it was when it was opened. The write did not happen. */
public final class FolderMoved extends DatabaseException {
  private static final long serialVersionUID = 1;

  public FolderMoved() {
    super("the folder is not where it was opened");
  }
}
