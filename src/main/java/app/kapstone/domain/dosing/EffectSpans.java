package app.kapstone.domain.dosing;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How strong each effect was from one reading to the next. Asked for one reading after the other,
 * in the order of their times.
 */
final class EffectSpans {
  private final List<RecordedEvent> effects;
  private final Map<String, Integer> now = new HashMap<>();
  private int next;

  /**
   * @param counted the events that count, by the time they happened
   */
  EffectSpans(List<RecordedEvent> counted) {
    effects = counted.stream().filter(e -> e.event() instanceof SessionEvent.EffectSeen).toList();
  }

  /**
   * The strongest of each from a reading, itself included, until the next; null when there is none.
   */
  Map<String, Integer> between(Instant reading, @Nullable Instant nextReading) {
    while (next < effects.size() && !effects.get(next).happenedAt().isAfter(reading)) {
      take(effects.get(next++), now);
    }
    Map<String, Integer> strongest = new HashMap<>(now);
    while (next < effects.size()
        && (nextReading == null || effects.get(next).happenedAt().isBefore(nextReading))) {
      RecordedEvent effect = effects.get(next++);
      take(effect, now);
      if (effect.event() instanceof SessionEvent.EffectSeen(String code, int severity)) {
        strongest.merge(code, severity, Math::max);
      }
    }
    return strongest;
  }

  private static void take(RecordedEvent recorded, Map<String, Integer> into) {
    if (recorded.event() instanceof SessionEvent.EffectSeen(String code, int severity)) {
      into.put(code, severity);
    }
  }
}
