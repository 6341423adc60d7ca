package app.kapstone.domain.dosing;

import java.util.Optional;

/**
 * One line of the session's record.
 *
 * @param correctedBy the correction by which it no longer counts
 */
public record SessionEntry(RecordedEvent recorded, Optional<EventId> correctedBy) {
  public boolean corrected() {
    return correctedBy.isPresent();
  }
}
