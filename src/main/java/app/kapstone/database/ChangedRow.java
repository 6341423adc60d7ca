package app.kapstone.database;

import java.util.UUID;

/**
 * A row that is not what the audit chain says was written.
 *
 * @param kind {@code session}, {@code event}, {@code note}, {@code addendum}, {@code measure},
 *     {@code entry}, {@code document}, {@code screening}, {@code adverse event}, {@code follow-up},
 *     {@code safety check}, {@code override}, {@code process note}, {@code process addendum},
 *     {@code item}, {@code item end}
 */
public record ChangedRow(String kind, UUID id, What what) {
  /** What was done to it outside Kapstone. */
  public enum What {
    CHANGED,
    ADDED,
    REMOVED
  }
}
