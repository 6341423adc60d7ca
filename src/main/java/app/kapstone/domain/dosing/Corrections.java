package app.kapstone.domain.dosing;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which events no longer count. A correction that was itself corrected does nothing, so the event
 * it named counts again.
 */
public final class Corrections {
  private final Map<EventId, EventId> correctedBy = new HashMap<>();

  private Corrections() {}

  public static Corrections of(List<RecordedEvent> events) {
    Corrections corrections = new Corrections();
    // the last first: by then it is known whether a correction still holds
    events.stream()
        .sorted(Comparator.comparingLong(RecordedEvent::sequence).reversed())
        .forEach(corrections::add);
    return corrections;
  }

  private void add(RecordedEvent recorded) {
    if (recorded.event() instanceof SessionEvent.Correction correction
        && !correctedBy.containsKey(recorded.id())) {
      correctedBy.putIfAbsent(correction.corrected(), recorded.id());
    }
  }

  public boolean counts(RecordedEvent event) {
    return !correctedBy.containsKey(event.id());
  }

  /** The correction by which the event no longer counts. */
  public Optional<EventId> by(EventId event) {
    return Optional.ofNullable(correctedBy.get(event));
  }
}
