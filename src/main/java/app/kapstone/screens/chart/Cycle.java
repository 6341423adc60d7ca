package app.kapstone.screens.chart;

import app.kapstone.domain.course.Visit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * One dose cycle: its preparation, its dose, its integration.
 *
 * @param visits in the order of their dates
 */
record Cycle(int number, List<Visit> visits) {
  /** The visits by cycle, the first cycle first. */
  static List<Cycle> of(List<Visit> visits) {
    var cycles = new TreeMap<Integer, List<Visit>>();
    for (Visit visit : visits) {
      cycles.computeIfAbsent(visit.cycle(), number -> new ArrayList<>()).add(visit);
    }
    return cycles.entrySet().stream()
        .map(entry ->
            new Cycle(
                entry.getKey(),
                entry.getValue().stream()
                    .sorted(Comparator.comparing(Visit::at).thenComparing(Visit::kind))
                    .toList()))
        .toList();
  }
}
