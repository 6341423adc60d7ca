package app.kapstone.domain.dosing;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Vital signs with how they were judged.
 *
 * @param change what changed since the baseline; empty before the dose and without a baseline
 */
public record Reading(
    EventId id, Instant at, Vitals vitals, Judgement judgement, Optional<Change> change) {
  /** Reading less baseline; null where either lacks the sign. */
  public record Change(
      @Nullable Integer systolicMmHg,
      @Nullable Integer diastolicMmHg,
      @Nullable Integer heartRatePerMinute,
      @Nullable Integer spo2Percent) {
    static Change between(Vitals baseline, Vitals now) {
      return new Change(
          less(now.systolicMmHg(), baseline.systolicMmHg()),
          less(now.diastolicMmHg(), baseline.diastolicMmHg()),
          less(now.heartRatePerMinute(), baseline.heartRatePerMinute()),
          less(now.spo2Percent(), baseline.spo2Percent()));
    }

    private static @Nullable Integer less(@Nullable Integer now, @Nullable Integer before) {
      return now == null || before == null ? null : Integer.valueOf(now - before);
    }
  }
}
