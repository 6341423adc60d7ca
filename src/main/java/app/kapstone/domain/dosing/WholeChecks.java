package app.kapstone.domain.dosing;

import app.kapstone.domain.protocol.VitalSign;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which readings make a check whole: one that holds every sign for which the protocol has limits,
 * or several that do so together within {@link VitalsSchedule#TOLERANCE}; up to the first dose at
 * whatever distance. A value serves one check only.
 *
 * @see ".github/decisions/vitals-slots.md"
 */
final class WholeChecks {
  /** Vital signs and when they were taken. */
  record Taken(Instant at, Set<VitalSign> signs) {}

  private final Set<VitalSign> asked;
  private final @Nullable Instant firstDose;
  private final Map<VitalSign, Instant> waiting = new EnumMap<>(VitalSign.class);
  private final List<Instant> moments = new ArrayList<>();

  WholeChecks(Set<VitalSign> asked, @Nullable Instant firstDose, List<Taken> readings) {
    this.asked = asked;
    this.firstDose = firstDose;
    readings.stream().sorted(Comparator.comparing(Taken::at)).forEach(this::take);
  }

  private void take(Taken taken) {
    waiting.values().removeIf(at -> forgets(at, taken.at()));
    taken.signs().forEach(sign -> waiting.put(sign, taken.at()));
    if (waiting.keySet().containsAll(asked)) {
      moments.add(taken.at());
      waiting.clear();
    }
  }

  private boolean forgets(Instant at, Instant now) {
    return firstDose != null
        && now.isAfter(firstDose)
        && at.isBefore(now.minus(VitalsSchedule.TOLERANCE));
  }

  /** When a check was whole, by its last sign. */
  List<Instant> moments() {
    return List.copyOf(moments);
  }

  /** What a check that has begun still lacks; empty when none has. */
  Set<VitalSign> lacking(Instant now) {
    Set<VitalSign> begun = EnumSet.noneOf(VitalSign.class);
    waiting.forEach((sign, at) -> {
      if (!forgets(at, now)) {
        begun.add(sign);
      }
    });
    return begun.isEmpty()
        ? Set.of()
        : asked.stream().filter(sign -> !begun.contains(sign)).collect(Collectors.toSet());
  }
}
