package app.kapstone.domain.dosing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was seen and done, from the events that count.
 *
 * @param effects latest severity of each effect by its code, 0 when it is gone, in the order in
 *     which they were first seen
 * @param strongest highest severity of each effect by its code
 * @param depth the latest level seen
 * @param ticked checks that stand ticked
 */
public record Observations(
    Map<String, Integer> effects,
    Map<String, Integer> strongest,
    Optional<String> depth,
    Set<String> ticked) {
  public Observations {
    effects = Collections.unmodifiableMap(new LinkedHashMap<>(effects));
    strongest = Collections.unmodifiableMap(new LinkedHashMap<>(strongest));
    ticked = Collections.unmodifiableSet(new LinkedHashSet<>(ticked));
  }

  /** The effects that are there now, with their severity from 1 to 3. */
  public Map<String, Integer> effectsNow() {
    Map<String, Integer> now = new LinkedHashMap<>(effects);
    now.values().removeIf(severity -> severity == 0);
    return now;
  }

  static Observations of(List<RecordedEvent> counted) {
    Map<String, Integer> effects = new LinkedHashMap<>();
    Map<String, Integer> strongest = new LinkedHashMap<>();
    Optional<String> depth = Optional.empty();
    Set<String> ticked = new LinkedHashSet<>();
    for (RecordedEvent recorded : counted) {
      switch (recorded.event()) {
        case SessionEvent.EffectSeen(String effect, int severity) -> {
          effects.put(effect, severity);
          strongest.merge(effect, severity, Math::max);
        }
        case SessionEvent.DepthSeen(String level) -> depth = Optional.of(level);
        case SessionEvent.CheckTicked(String check, boolean on) -> {
          if (on) {
            ticked.add(check);
          } else {
            ticked.remove(check);
          }
        }
        case SessionEvent.DoseGiven ignored -> {}
        case SessionEvent.VitalsTaken ignored -> {}
        case SessionEvent.VitalsSnoozed ignored -> {}
        case SessionEvent.InterventionMade ignored -> {}
        case SessionEvent.SettingChanged ignored -> {}
        case SessionEvent.PatientSaid ignored -> {}
        case SessionEvent.Remark ignored -> {}
        case SessionEvent.EmergencyOpened ignored -> {}
        case SessionEvent.EmergencyStep ignored -> {}
        case SessionEvent.EmergencyOver ignored -> {}
        case SessionEvent.Correction ignored -> {}
        case SessionEvent.SessionEnded ignored -> {}
      }
    }
    return new Observations(effects, strongest, depth, ticked);
  }
}
