package app.kapstone.database;

/** There is no room left on the disk. The write did not happen and left nothing behind. */
public final class DiskFull extends DatabaseException {
  private static final long serialVersionUID = 1;

  public DiskFull() {
    super("no room left on the disk");
  }
}
