package app.kapstone.domain.dosing;

import java.time.Instant;

/**
 * An event as it stands in the record.
 *
 * @param sequence its place in the session, from 1
 * @param happenedAt when it happened, as the clinician says
 * @param writtenAt when it was written
 */
public record RecordedEvent(
    EventId id, long sequence, Instant happenedAt, Instant writtenAt, SessionEvent event) {
  public RecordedEvent {
    if (sequence < 1) {
      throw new IllegalArgumentException("a sequence counts from 1");
    }
  }
}
