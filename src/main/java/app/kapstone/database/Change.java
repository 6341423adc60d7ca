package app.kapstone.database;

import java.util.List;

/**
 * One data-changing statement as it was executed.
 *
 * @param rows how many rows it changed; replaying must change as many
 */
record Change(String sql, List<Bind> binds, long rows) {
  /** For statements that answer with rows ({@code FINAL TABLE}) instead of a count. */
  static final long UNCOUNTED = -1;

  Change {
    binds = List.copyOf(binds);
  }
}
