package app.kapstone.domain.dosing;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The moments of a session that its vitals schedule depends on; events that were corrected are not
 * among them.
 *
 * @param doses from which the minutes count, each of them; empty before the first
 * @param endedAt null while it runs
 * @param readings when all vital signs that are asked for were taken
 */
public record SessionTimes(
    Instant openedAt,
    List<Instant> doses,
    @Nullable Instant endedAt,
    List<Instant> readings,
    List<Snooze> snoozes) {
  /** A due check was put off. */
  public record Snooze(Instant at, int minutes) {}

  public SessionTimes {
    doses = doses.stream().sorted().toList();
    readings = readings.stream().sorted().toList();
    snoozes = snoozes.stream().sorted(Comparator.comparing(Snooze::at)).toList();
  }

  /** Null before it. */
  @Nullable Instant firstDoseAt() {
    return doses.isEmpty() ? null : doses.getFirst();
  }
}
