package app.kapstone.domain.dosing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How strong each effect was over a stretch of the session. */
final class EffectSpans {
  private record Seen(Instant at, int severity) {}

  private final Map<String, List<Seen>> effects = new HashMap<>();

  /**
   * @param counted the events that count, by the time they happened
   */
  EffectSpans(List<RecordedEvent> counted) {
    for (RecordedEvent recorded : counted) {
      if (recorded.event() instanceof SessionEvent.EffectSeen(String code, int severity)) {
        effects
            .computeIfAbsent(code, each -> new ArrayList<>())
            .add(new Seen(recorded.happenedAt(), severity));
      }
    }
  }

  /**
   * The strongest from a moment, what was there already included.
   *
   * @param until the end, itself not included; null when there is none
   */
  int strongest(String effect, Instant from, @Nullable Instant until) {
    int strongest = 0;
    for (Seen seen : effects.getOrDefault(effect, List.of())) {
      if (!seen.at().isAfter(from)) {
        strongest = seen.severity();
      } else if (until == null || seen.at().isBefore(until)) {
        strongest = Math.max(strongest, seen.severity());
      }
    }
    return strongest;
  }
}
