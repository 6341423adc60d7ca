package app.kapstone.domain.dosing;

import app.kapstone.domain.protocol.VitalSign;
import app.kapstone.domain.protocol.VitalsLimit;
import app.kapstone.domain.protocol.VitalsLimit.Phase;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands of the vital signs: of each the newest value, whichever reading it came from. A
 * reading that lacks a sign says nothing about it: what a value was judged stays until that sign is
 * taken anew.
 *
 * @param vitals the values together
 * @param takenAt when each was taken
 * @param judgement each limit on the newest of its signs, in the phase in which that was taken
 * @see ".github/decisions/vitals-slots.md"
 */
public record Standing(Vitals vitals, Map<VitalSign, Instant> takenAt, Judgement judgement) {
  /** Values of one moment. */
  public record Taken(Instant at, Vitals vitals) {}

  public Standing {
    takenAt = Collections.unmodifiableMap(new EnumMap<>(takenAt));
  }

  /** When the newest was taken. */
  public Instant newestAt() {
    return newest(takenAt, Set.of());
  }

  /** The values by the time they were taken, the newest first. */
  public List<Taken> parts() {
    return takenAt.values().stream()
        .distinct()
        .sorted(Comparator.reverseOrder())
        .map(at -> new Taken(at, at(at)))
        .toList();
  }

  private Vitals at(Instant at) {
    boolean pressure = at.equals(takenAt.get(VitalSign.SYSTOLIC_MMHG));
    return new Vitals(
        pressure ? vitals.systolicMmHg() : null,
        pressure ? vitals.diastolicMmHg() : null,
        at.equals(takenAt.get(VitalSign.HEART_RATE_PER_MINUTE))
            ? vitals.heartRatePerMinute()
            : null,
        at.equals(takenAt.get(VitalSign.SPO2_PERCENT)) ? vitals.spo2Percent() : null);
  }

  /** Empty before the first reading. */
  static Optional<Standing> of(
      List<Reading> readings,
      List<VitalsLimit> limits,
      @Nullable Instant firstDose,
      Optional<Vitals> baseline,
      EffectSpans effects) {
    if (readings.isEmpty()) {
      return Optional.empty();
    }
    Vitals vitals = readings.getFirst().vitals();
    Map<VitalSign, Instant> takenAt = new EnumMap<>(VitalSign.class);
    for (Reading reading : readings) {
      vitals = vitals.then(reading.vitals());
      reading.vitals().signs().forEach(sign -> takenAt.put(sign, reading.at()));
    }
    Vitals standing = vitals;
    Judgement judgement =
        VitalsJudge.judge(
            limits,
            limit -> {
              Instant at = newest(takenAt, limit.signs());
              boolean before = firstDose == null || !at.isAfter(firstDose);
              return new VitalsJudge.Ground(
                  before ? Phase.BEFORE_DOSE : Phase.IN_SESSION,
                  standing,
                  before ? null : baseline.orElse(null),
                  (effect, beside) -> effects.strongest(effect, at, null));
            });
    return Optional.of(new Standing(vitals, takenAt, judgement));
  }

  /** Of signs that were never taken, and of none, the newest of all. */
  private static Instant newest(Map<VitalSign, Instant> takenAt, Set<VitalSign> signs) {
    return takenAt.entrySet().stream()
        .filter(taken -> signs.contains(taken.getKey()))
        .map(Map.Entry::getValue)
        .max(Comparator.naturalOrder())
        .orElseGet(() -> Collections.max(takenAt.values()));
  }
}
