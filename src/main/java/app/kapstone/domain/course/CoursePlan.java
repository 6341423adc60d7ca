package app.kapstone.domain.course;

import app.kapstone.domain.protocol.Protocol;
import app.kapstone.domain.protocol.Series;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Lays a protocol out in a calendar. The protocol's own rules always hold: preparations before the
 * first dose, doses never nearer than planned, an integration meeting inside its window and before
 * the next dose. Free days give way to them: a dose is moved to a working day that leaves room for
 * its integration; where the week has no such day, the integration falls on a free day.
 */
public final class CoursePlan {
  /** Days from the last dose to the review; written by the practice. */
  public static final int REVIEW_AFTER_DAYS = 7;

  private static final int FARTHEST_DAYS = 366;
  private static final int DOSE_MAY_MOVE_DAYS = 14;

  private final Series.Complete series;
  private final LocalTime time;
  private final Predicate<LocalDate> workingDay;
  private final List<PlannedVisit> visits = new ArrayList<>();

  private CoursePlan(Series.Complete series, LocalTime time, Predicate<LocalDate> workingDay) {
    this.series = series;
    this.time = time;
    this.workingDay = workingDay;
  }

  /**
   * The visits of a course, dated.
   *
   * @param start the first day on which a visit may be
   * @param at the practice's usual time of day
   * @return the visits in the order of their times
   * @throws IllegalArgumentException when a year holds no working day
   * @throws IllegalStateException when the practice has not set a figure that is needed
   */
  public static List<PlannedVisit> plan(
      Protocol protocol, LocalDate start, LocalTime at, Predicate<LocalDate> workingDay) {
    return new CoursePlan(protocol.series().complete(), at, workingDay).from(start);
  }

  private List<PlannedVisit> from(LocalDate start) {
    LocalDate free = start;
    for (int i = 0; i < series.preparations().value(); i++) {
      LocalDate day = workingFrom(free);
      add(1, VisitKind.PREPARATION, day.atTime(time));
      free = day.plusDays(1);
    }
    LocalDate lastDose = free;
    for (int cycle = 1; cycle <= series.doses(); cycle++) {
      lastDose = doseDay(free);
      LocalDateTime dose = lastDose.atTime(time);
      LocalDateTime integration = integration(dose).orElse(preferred(dose));
      add(cycle, VisitKind.DOSE, dose);
      add(cycle, VisitKind.INTEGRATION, integration);
      free = later(lastDose.plusDays(gapDays(cycle)), integration.toLocalDate().plusDays(1));
    }
    LocalDate integrated = visits.getLast().at().toLocalDate();
    LocalDate review = later(lastDose.plusDays(REVIEW_AFTER_DAYS), integrated.plusDays(1));
    add(series.doses(), VisitKind.REVIEW, workingFrom(review).atTime(time));
    return visits.stream().sorted(Comparator.comparing(PlannedVisit::at)).toList();
  }

  private int gapDays(int cycle) {
    int planned = series.daysAfter(cycle).value();
    return Optional.ofNullable(series.fewestDaysBetween())
        .map(fewest -> Math.max(planned, fewest.value()))
        .orElse(planned);
  }

  private LocalDate doseDay(LocalDate from) {
    LocalDate first = workingFrom(from);
    return Stream.iterate(first, day -> day.plusDays(1))
        .limit(DOSE_MAY_MOVE_DAYS)
        .filter(workingDay)
        .filter(day -> integration(day.atTime(time)).isPresent())
        .findFirst()
        .orElse(first);
  }

  private LocalDateTime preferred(LocalDateTime dose) {
    return dose.plusHours(series.integrationAfterHours());
  }

  /** The working moment inside the window that is nearest to the planned one. */
  private Optional<LocalDateTime> integration(LocalDateTime dose) {
    LocalDateTime preferred = preferred(dose);
    LocalDateTime closes = dose.plusHours(series.integrationWindowHours().value());
    int days = series.integrationWindowHours().value() / 24;
    return Stream.concat(
            Stream.of(preferred), Stream.iterate(1, d -> d + 1).limit(days).map(dose::plusDays))
        .filter(at -> workingDay.test(at.toLocalDate()) && !at.isAfter(closes))
        .min(Comparator.comparing(at -> Duration.between(preferred, at).abs()));
  }

  private LocalDate workingFrom(LocalDate day) {
    return Stream.iterate(day, d -> d.plusDays(1))
        .limit(FARTHEST_DAYS)
        .filter(workingDay)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("a year without a working day"));
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private void add(int cycle, VisitKind kind, LocalDateTime at) {
    visits.add(new PlannedVisit(cycle, kind, at));
  }
}
