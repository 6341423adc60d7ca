package app.kapstone.domain.report;

import app.kapstone.domain.course.Visit;
import app.kapstone.domain.measure.Instrument;
import app.kapstone.domain.measure.MeasureResult;
import app.kapstone.domain.measure.MeasureTrend;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A course, or all that was given without one: what was held, what was given, what was measured. It
 * counts and sets side by side; what follows from it, it does not say.
 *
 * @param doses the oldest first
 * @param measures every result of the patient, the oldest first
 */
public record CourseReport(
    Adherence adherence, List<DoseLine> doses, List<MeasureResult> measures) {
  /**
   * A measure around one dose.
   *
   * @param before the last result up to the day of the dose, and after the dose before it
   * @param after the first result after that day, up to the day of the next dose
   */
  public record Around(
      Instrument instrument, Optional<MeasureResult> before, Optional<MeasureResult> after) {}

  public CourseReport {
    doses = List.copyOf(doses);
    measures = List.copyOf(measures);
  }

  /**
   * @param visits of the course; none when there is no course
   * @param measures the oldest first
   */
  public static CourseReport of(
      List<Visit> visits, List<Held> sessions, List<MeasureResult> measures, ZoneId zone) {
    return new CourseReport(
        Adherence.of(visits, sessions, zone),
        sessions.stream()
            .flatMap(held -> DoseLine.of(held, zone).stream())
            .sorted(Comparator.comparing(DoseLine::at))
            .toList(),
        measures);
  }

  /** The measures around a dose; those with neither a result before nor after are left out. */
  public List<Around> around(DoseLine dose) {
    Optional<LocalDate> next =
        doses.stream().map(DoseLine::day).filter(day -> day.isAfter(dose.day())).findFirst();
    Optional<LocalDate> last =
        doses.stream()
            .map(DoseLine::day)
            .filter(day -> day.isBefore(dose.day()))
            .reduce((one, other) -> other);
    return Stream.of(Instrument.values())
        .map(instrument -> around(instrument, last, dose.day(), next))
        .filter(around -> around.before().isPresent() || around.after().isPresent())
        .toList();
  }

  private Around around(
      Instrument instrument, Optional<LocalDate> last, LocalDate day, Optional<LocalDate> next) {
    List<MeasureResult> results = results(instrument);
    return new Around(
        instrument,
        results.stream()
            .filter(result -> !result.takenOn().isAfter(day))
            .filter(result -> last.isEmpty() || result.takenOn().isAfter(last.get()))
            .reduce((one, other) -> other),
        results.stream()
            .filter(result -> result.takenOn().isAfter(day))
            .filter(result -> next.isEmpty() || !result.takenOn().isAfter(next.get()))
            .findFirst());
  }

  private List<MeasureResult> results(Instrument instrument) {
    return measures.stream().filter(result -> result.instrument() == instrument).toList();
  }

  /** The measures over time with the doses among them, each that was ever taken. */
  public List<MeasureTrend> trends() {
    List<LocalDate> days = doses.stream().map(DoseLine::day).toList();
    return Stream.of(Instrument.values())
        .map(this::results)
        .filter(results -> !results.isEmpty())
        .map(results -> MeasureTrend.of(results, days))
        .toList();
  }
}
