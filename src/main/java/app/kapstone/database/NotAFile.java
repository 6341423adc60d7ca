package app.kapstone.database;

/** A pipe, a device or a folder stands where a file of the record belongs: it is not opened. */
public final class NotAFile extends DatabaseException {
  private static final long serialVersionUID = 1;

  NotAFile(String name) {
    super(name + " is not a file");
  }
}
