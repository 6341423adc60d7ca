package app.kapstone.screens.cockpit;

import app.kapstone.domain.dosing.RecordedEvent;
import app.kapstone.domain.dosing.SessionEvent;
import app.kapstone.domain.dosing.SessionState;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** When each line of the list that stands ticked was ticked. */
final class TickTimes {
  private TickTimes() {}

  static Map<String, Instant> of(SessionState state) {
    Map<String, Instant> times = new HashMap<>();
    for (RecordedEvent recorded : state.counted()) {
      if (recorded.event() instanceof SessionEvent.CheckTicked(String check, boolean ticked)) {
        if (ticked) {
          times.put(check, recorded.happenedAt());
        } else {
          times.remove(check);
        }
      }
    }
    return times;
  }
}
