package app.kapstone.screens.notes;

import app.kapstone.screens.kit.Place;
import java.time.Instant;
import java.util.List;

/**
 * A signed note of either drawer, as it is shown.
 *
 * @param back where the way back leads
 * @param paper where it is put on paper
 * @param clinician who would sign an addendum
 */
record SignedSheet(
    String title,
    String line,
    String body,
    String signedBy,
    Instant signedAt,
    String hash,
    List<Added> addenda,
    Place back,
    Place paper,
    String clinician) {
  /** One addendum. */
  record Added(String reason, String body, String signedBy, Instant signedAt, String hash) {}

  /** Writes an addendum. */
  @FunctionalInterface
  interface Adding {
    void add(String reason, String body) throws app.kapstone.database.DatabaseException;
  }
}
