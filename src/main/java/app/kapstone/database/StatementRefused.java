package app.kapstone.database;

/**
 * The database refused a statement (a broken rule of the schema, a missing right, wrong SQL): a
 * mistake in the program. H2's own message holds the row's values and is therefore left out.
 */
public final class StatementRefused extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int code;

  StatementRefused(int code, StackTraceElement[] where) {
    super("the database refused a statement, H2 code " + code);
    this.code = code;
    setStackTrace(where);
  }

  /** H2's error code, 0 if the query library itself refused. */
  public int code() {
    return code;
  }
}
