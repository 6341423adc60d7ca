package app.kapstone.domain.report;

import app.kapstone.domain.dosing.DoseTotals;
import app.kapstone.domain.dosing.EffectCourse;
import app.kapstone.domain.dosing.Reading;
import app.kapstone.domain.dosing.SessionState;
import app.kapstone.domain.medicine.Route;
import app.kapstone.domain.protocol.ChecklistItem;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was given in one session and what was seen after it; only entries that count.
 *
 * @param milligrams all doses of the session together
 * @param mgPerKg null when the weight of the day is not known
 * @param routes in the order in which they were used
 * @param effects in the order in which they were first seen
 */
public record DoseLine(
    LocalDate day,
    Instant at,
    BigDecimal milligrams,
    @Nullable BigDecimal mgPerKg,
    List<Route> routes,
    Optional<Peak> peak,
    List<Effect> effects) {
  /**
   * The reading with the highest systolic pressure after the first dose.
   *
   * @param minutes since that dose
   */
  public record Peak(int systolicMmHg, int diastolicMmHg, long minutes) {}

  /**
   * An effect at its strongest.
   *
   * @param severity 0 to 3
   */
  public record Effect(String words, int severity) {}

  public DoseLine {
    routes = List.copyOf(routes);
    effects = List.copyOf(effects);
  }

  /** Empty when nothing was given. */
  static Optional<DoseLine> of(Held held, ZoneId zone) {
    return held.state().firstDoseAt().map(at -> of(held, at, zone));
  }

  private static DoseLine of(Held held, Instant at, ZoneId zone) {
    SessionState state = held.state();
    DoseTotals doses = state.doses();
    return new DoseLine(
        LocalDate.ofInstant(at, zone),
        at,
        doses.totalMg(),
        doses.totalMgPerKg(),
        doses.doses().stream().map(given -> given.dose().route()).distinct().toList(),
        peak(state, at),
        state.observations().effects().entrySet().stream()
            .map(effect -> effect(held.protocol().effects(), effect))
            .toList());
  }

  private static Optional<Peak> peak(SessionState state, Instant dose) {
    return state.readings().stream()
        .filter(reading -> reading.vitals().systolicMmHg() != null && !reading.at().isBefore(dose))
        .max(
            Comparator.comparing(
                (Reading reading) -> Objects.requireNonNull(reading.vitals().systolicMmHg())))
        .map(reading ->
            new Peak(
                Objects.requireNonNull(reading.vitals().systolicMmHg()),
                Objects.requireNonNull(reading.vitals().diastolicMmHg()),
                Duration.between(dose, reading.at()).toMinutes()));
  }

  private static Effect effect(List<ChecklistItem> known, Map.Entry<String, EffectCourse> seen) {
    String words =
        known.stream()
            .filter(item -> item.code().equals(seen.getKey()))
            .map(ChecklistItem::text)
            .findFirst()
            .orElse(seen.getKey());
    return new Effect(words, seen.getValue().strongest());
  }
}
