package app.kapstone.domain.dosing;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was seen and done, from the events that count.
 *
 * @param effects each effect by its code, in the order in which they were first seen
 * @param depth the latest level seen
 * @param scores the latest total of each scale
 * @param ticked checks that stand ticked
 */
public record Observations(
    Map<String, EffectCourse> effects,
    Optional<String> depth,
    Map<Scale, Integer> scores,
    Set<String> ticked) {
  public Observations {
    effects = Collections.unmodifiableMap(new LinkedHashMap<>(effects));
    scores = Collections.unmodifiableMap(new LinkedHashMap<>(scores));
    ticked = Collections.unmodifiableSet(new LinkedHashSet<>(ticked));
  }

  /** The effects that are there now, with their severity from 1 to 3. */
  public Map<String, Integer> effectsNow() {
    Map<String, Integer> now = new LinkedHashMap<>();
    effects.forEach((code, course) -> now.put(code, course.severity()));
    now.values().removeIf(severity -> severity == 0);
    return now;
  }

  static Observations of(List<RecordedEvent> counted) {
    Map<String, EffectCourse> effects = new LinkedHashMap<>();
    Optional<String> depth = Optional.empty();
    Map<Scale, Integer> scores = new EnumMap<>(Scale.class);
    Set<String> ticked = new LinkedHashSet<>();
    for (RecordedEvent recorded : counted) {
      Instant at = recorded.happenedAt();
      switch (recorded.event()) {
        case SessionEvent.EffectSeen(String effect, int severity) ->
            effects.compute(
                effect,
                (code, before) ->
                    before == null ? EffectCourse.begin(at, severity) : before.then(at, severity));
        case SessionEvent.DepthSeen(String level) -> depth = Optional.of(level);
        case SessionEvent.CheckTicked(String check, boolean on) -> {
          if (on) {
            ticked.add(check);
          } else {
            ticked.remove(check);
          }
        }
        case SessionEvent.GateDecided ignored -> {}
        case SessionEvent.ScoreTaken score -> scores.put(score.scale(), score.total());
        case SessionEvent.DoseGiven ignored -> {}
        case SessionEvent.ClockNoted ignored -> {}
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
    return new Observations(effects, depth, scores, ticked);
  }
}
