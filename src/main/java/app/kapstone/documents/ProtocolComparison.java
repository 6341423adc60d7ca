package app.kapstone.documents;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Two versions of a protocol side by side, in the order of the second. */
public final class ProtocolComparison {
  /**
   * One thing in both.
   *
   * @param before null when only the second says it
   * @param after null when only the first says it
   */
  public record Row(@Nullable ProtocolFact before, @Nullable ProtocolFact after) {
    public Row {
      if (before == null && after == null) {
        throw new IllegalArgumentException("a row says something");
      }
    }

    /** The one that is there; the second where both are. */
    public ProtocolFact fact() {
      if (after != null) {
        return after;
      }
      if (before != null) {
        return before;
      }
      throw new IllegalStateException("a row says something");
    }

    /** Whether the two differ in what is said or in whose it is. */
    public boolean differs() {
      return before == null || !before.equals(after);
    }
  }

  private ProtocolComparison() {}

  /** All rows; those of the first alone stand at the end of their section. */
  public static List<Row> of(List<ProtocolFact> before, List<ProtocolFact> after) {
    Map<String, ProtocolFact> former = new LinkedHashMap<>();
    before.forEach(fact -> former.putIfAbsent(fact.path(), fact));
    Set<String> kept = new HashSet<>();
    after.forEach(fact -> kept.add(fact.path()));
    List<Row> rows = new ArrayList<>();
    List<ProtocolFact> gone =
        new ArrayList<>(before.stream().filter(fact -> !kept.contains(fact.path())).toList());
    String section = "";
    for (ProtocolFact fact : after) {
      if (!fact.section().equals(section)) {
        take(gone, section, rows);
        section = fact.section();
      }
      rows.add(new Row(former.get(fact.path()), fact));
    }
    take(gone, section, rows);
    gone.forEach(fact -> rows.add(new Row(fact, null)));
    return List.copyOf(rows);
  }

  private static void take(List<ProtocolFact> gone, String section, List<Row> rows) {
    gone.stream()
        .filter(fact -> fact.section().equals(section))
        .forEach(fact -> rows.add(new Row(fact, null)));
    gone.removeIf(fact -> fact.section().equals(section));
  }
}
