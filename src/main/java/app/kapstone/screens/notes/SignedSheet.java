package app.kapstone.screens.notes;

import app.kapstone.database.DatabaseException;
import app.kapstone.domain.note.AddendumDraft;
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

  /**
   * How an addendum comes about.
   *
   * @param begun what was typed for one and not signed yet
   * @param keep keeps what is typed so far
   * @param add signs it
   */
  record Adding(AddendumDraft begun, Step keep, Step add) {
    /** Writes what is typed to the record. */
    @FunctionalInterface
    interface Step {
      void write(AddendumDraft typed) throws DatabaseException;
    }
  }
}
