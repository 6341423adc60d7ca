package app.kapstone.database;

import java.time.Instant;
import java.util.List;

/**
 * What one write transaction did: the content of a journal frame.
 *
 * @param schemaVersion the schema it ran on; replaying migrates up to it first
 */
record Commit(long seq, Instant at, int schemaVersion, List<Change> changes) {
  Commit {
    if (seq < 1) {
      throw new IllegalArgumentException("commits are numbered from 1, not " + seq);
    }
    changes = List.copyOf(changes);
  }
}
