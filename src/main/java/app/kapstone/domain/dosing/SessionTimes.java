package app.kapstone.domain.dosing;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The moments of a session that its vitals schedule depends on; events that were corrected are not
 * among them.
 *
 * @param firstDoseAt null before the first dose
 * @param endedAt null while it runs
 * @param readings when vital signs were taken
 */
public record SessionTimes(
    Instant openedAt,
    @Nullable Instant firstDoseAt,
    @Nullable Instant endedAt,
    List<Instant> readings,
    List<Snooze> snoozes) {
  /** A due check was put off. */
  public record Snooze(Instant at, int minutes) {}

  public SessionTimes {
    readings = readings.stream().sorted().toList();
    snoozes = snoozes.stream().sorted(Comparator.comparing(Snooze::at)).toList();
  }
}
