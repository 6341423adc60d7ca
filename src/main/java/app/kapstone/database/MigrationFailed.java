package app.kapstone.database;

/**
 * The record could not be brought to this program's form, for a reason that lies in neither the
 * disk nor the memory. The backup from before is whole, and the former program still opens it.
 */
public final class MigrationFailed extends DatabaseException {
  private static final long serialVersionUID = 1;

  MigrationFailed(int from, int to) {
    super("the migration from " + from + " to " + to + " failed");
  }
}
