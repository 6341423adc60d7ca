package app.kapstone.database;

import java.util.UUID;

/**
 * A row that is not what the audit chain says was written.
 *
 * @param kind {@code event}, {@code note} or {@code addendum}
 */
public record ChangedRow(String kind, UUID id, What what) {
  /** What was done to it outside Kapstone. */
  public enum What {
    CHANGED,
    ADDED,
    REMOVED
  }
}
