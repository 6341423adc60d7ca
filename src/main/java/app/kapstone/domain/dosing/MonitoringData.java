package app.kapstone.domain.dosing;

import app.kapstone.domain.medicine.Milligrams;
import app.kapstone.domain.medicine.Route;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the esketamine monitoring form asks for, as far as the session's events say it.
 *
 * @param devices how many times the spray was given
 * @param lots as they were written down, each once
 * @param before the last blood pressure before the first device
 * @param atForty the blood pressure nearest to 40 minutes after it, from 20 to 60 minutes
 * @param completion the last blood pressure after the first device, where it is not the one of 40
 *     minutes: the form asks for both
 */
public record MonitoringData(
    Instant firstDevice,
    @Nullable Instant endedAt,
    Milligrams total,
    int devices,
    Set<String> lots,
    Optional<Reading> before,
    Optional<Reading> atForty,
    Optional<Reading> completion,
    Course sedation,
    Course dissociation) {
  /** The least time of watching that the form asks for. */
  public static final Duration LEAST = Duration.ofHours(2);

  private static final int FORTY = 40;
  private static final int NEAR = 20;

  /**
   * How an effect went.
   *
   * @param from when it was first seen; null when it was not
   * @param until when it was seen to be gone after that; null while it was not
   */
  public record Course(@Nullable Instant from, @Nullable Instant until) {
    static Course of(String effect, List<RecordedEvent> counted) {
      Instant from = null;
      Instant until = null;
      for (RecordedEvent recorded : counted) {
        if (recorded.event() instanceof SessionEvent.EffectSeen(String seen, int severity)
            && seen.equals(effect)) {
          if (severity > 0) {
            from = from == null ? recorded.happenedAt() : from;
            until = null;
          } else if (from != null) {
            until = recorded.happenedAt();
          }
        }
      }
      return new Course(from, until);
    }
  }

  /** Empty when no device was given. */
  public static Optional<MonitoringData> of(SessionState state) {
    List<RecordedEvent> given =
        state.counted().stream().filter(event -> spray(event.event()) != null).toList();
    if (given.isEmpty()) {
      return Optional.empty();
    }
    Instant first = given.getFirst().happenedAt();
    BigDecimal sum = BigDecimal.ZERO;
    Set<String> lots = new LinkedHashSet<>();
    for (RecordedEvent each : given) {
      if (each.event() instanceof SessionEvent.DoseGiven dose) {
        sum = sum.add(dose.amount().value());
        if (!dose.lot().isEmpty()) {
          lots.add(dose.lot());
        }
      }
    }
    // the form asks for a pressure each time: a reading without one answers none of its lines
    List<Reading> pressures =
        state.readings().stream()
            .filter(reading -> reading.vitals().systolicMmHg() != null)
            .toList();
    List<Reading> after =
        pressures.stream().filter(reading -> reading.at().isAfter(first)).toList();
    Optional<Reading> atForty =
        after.stream()
            .filter(reading -> from40(first, reading) <= NEAR * 60L)
            .min(Comparator.comparingLong(reading -> from40(first, reading)));
    return Optional.of(
        new MonitoringData(
            first,
            state.endedAt().orElse(null),
            new Milligrams(sum),
            given.size(),
            lots,
            pressures.stream()
                .filter(reading -> !reading.at().isAfter(first))
                .reduce((earlier, later) -> later),
            atForty,
            after.stream()
                .reduce((earlier, later) -> later)
                .filter(last -> atForty.filter(forty -> forty.id().equals(last.id())).isEmpty()),
            Course.of("sedation", state.counted()),
            Course.of("dissociation", state.counted())));
  }

  /** From the first device to the end; empty while the session runs. */
  public Optional<Duration> watched() {
    Instant end = endedAt;
    return end == null || end.isBefore(firstDevice)
        ? Optional.empty()
        : Optional.of(Duration.between(firstDevice, end));
  }

  private static long from40(Instant first, Reading reading) {
    Duration since = Duration.between(first, reading.at());
    return since.minusMinutes(FORTY).abs().toSeconds();
  }

  private static SessionEvent.@Nullable DoseGiven spray(SessionEvent event) {
    return event instanceof SessionEvent.DoseGiven dose
            && dose.route() == Route.INTRANASAL_ESKETAMINE
        ? dose
        : null;
  }
}
