package app.kapstone.screens.protocols;

import app.kapstone.domain.protocol.VitalSign;
import app.kapstone.domain.protocol.VitalsLimit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The limits that are about the same thing, together: where more than one source speaks, the reader
 * sees all of them side by side.
 */
record Limits(
    VitalSign sign, boolean above, VitalsLimit.Phase phase, List<VitalsLimit.Absolute> limits) {
  private record About(VitalSign sign, boolean above, VitalsLimit.Phase phase) {}

  Limits {
    limits = List.copyOf(limits);
  }

  /** Those that are a value, in the order in which the protocol first names each thing. */
  static List<Limits> of(List<VitalsLimit> limits) {
    Map<About, List<VitalsLimit.Absolute>> groups = new LinkedHashMap<>();
    for (VitalsLimit each : limits) {
      if (!(each instanceof VitalsLimit.Absolute limit)) {
        continue;
      }
      groups
          .computeIfAbsent(
              new About(limit.sign(), limit.above(), limit.phase()), about -> new ArrayList<>())
          .add(limit);
    }
    return groups.entrySet().stream()
        .map(group ->
            new Limits(
                group.getKey().sign(),
                group.getKey().above(),
                group.getKey().phase(),
                group.getValue()))
        .toList();
  }

  /** Whether sources differ about it. */
  boolean conflict() {
    return limits.stream().map(VitalsLimit::source).distinct().count() > 1;
  }
}
