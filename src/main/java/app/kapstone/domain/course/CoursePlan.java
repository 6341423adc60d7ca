package app.kapstone.domain.course;

import app.kapstone.domain.protocol.FollowUp;
import app.kapstone.domain.protocol.FollowUp.MeasureTime;
import app.kapstone.domain.protocol.Protocol;
import app.kapstone.domain.protocol.Series;
import app.kapstone.domain.source.Sourced;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Lays a protocol out in a calendar. The protocol's own rules always hold: preparations before the
 * first dose, doses never nearer than planned, integration meetings inside their window and before
 * the next dose. Free days give way to them: a dose is moved to a working day that leaves room for
 * its integration; where the week has no such day, the integration falls on a free day.
 */
public final class CoursePlan {
  /** Days from the last dose to the review where the protocol names none; set by the practice. */
  public static final int REVIEW_AFTER_DAYS = 7;

  private static final int FARTHEST_DAYS = 366;
  private static final int DOSE_MAY_MOVE_DAYS = 14;

  private final Protocol protocol;
  private final Series.Complete series;
  private final int meetings;
  private final LocalTime time;
  private final ZoneId zone;
  private final Predicate<LocalDate> workingDay;
  private final List<PlannedVisit> visits = new ArrayList<>();
  private final List<LocalDate> doses = new ArrayList<>();

  private CoursePlan(
      Protocol protocol, LocalTime time, ZoneId zone, Predicate<LocalDate> workingDay) {
    this.protocol = protocol;
    this.series = protocol.series().complete();
    Sourced<Integer> perDose = protocol.series().integrationsPerDose();
    this.meetings = perDose == null ? 1 : perDose.value();
    this.time = time;
    this.zone = zone;
    this.workingDay = workingDay;
  }

  /**
   * The visits of a course, dated.
   *
   * @param start the first day on which a visit may be
   * @param at the practice's usual time of day
   * @param zone where the practice is: a window lasts hours, also over a change of the clocks
   * @return the visits in the order of their times
   * @throws IllegalArgumentException when a year holds no working day
   * @throws IllegalStateException when the practice has not set a figure that is needed
   */
  public static List<PlannedVisit> plan(
      Protocol protocol,
      LocalDate start,
      LocalTime at,
      ZoneId zone,
      Predicate<LocalDate> workingDay) {
    return new CoursePlan(protocol, at, zone, workingDay).from(start);
  }

  private List<PlannedVisit> from(LocalDate start) {
    LocalDate free = start;
    for (int i = 0; i < series.preparations().value(); i++) {
      LocalDate day = workingFrom(free);
      add(1, VisitKind.PREPARATION, day.atTime(time));
      free = day.plusDays(1);
    }
    for (int cycle = 1; cycle <= series.doses(); cycle++) {
      free = cycle(cycle, free);
    }
    reviews();
    measures(start);
    return visits.stream().sorted(Comparator.comparing(PlannedVisit::at)).toList();
  }

  /** A dose and its meetings; gives the first day on which the next may be. */
  private LocalDate cycle(int cycle, LocalDate free) {
    LocalDate day = doseDay(free);
    LocalDateTime dose = day.atTime(time);
    doses.add(day);
    add(cycle, VisitKind.DOSE, dose);
    List<LocalDateTime> after = integrations(dose);
    after.forEach(at -> add(cycle, VisitKind.INTEGRATION, at));
    return later(day.plusDays(gapDays(cycle)), after.getLast().toLocalDate().plusDays(1));
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
        .filter(day -> moments(day.atTime(time)).filter(this::works).count() >= meetings)
        .findFirst()
        .orElse(first);
  }

  private boolean works(LocalDateTime at) {
    return workingDay.test(at.toLocalDate());
  }

  private LocalDateTime preferred(LocalDateTime dose) {
    return dose.plusHours(series.integrationAfterHours());
  }

  /** The moments inside the window at which a meeting may be, one a day, by their nearness. */
  private Stream<LocalDateTime> moments(LocalDateTime dose) {
    LocalDateTime preferred = preferred(dose);
    IntegrationWindow window = window(dose);
    int days = series.integrationWindowHours().value() / 24;
    return Stream.concat(
            Stream.of(preferred),
            Stream.iterate(1, d -> d + 1)
                .limit(days)
                .map(dose::plusDays)
                .filter(at -> !at.toLocalDate().equals(preferred.toLocalDate())))
        .filter(at -> window.holds(instant(at)))
        .sorted(Comparator.comparing(at -> Duration.between(preferred, at).abs()));
  }

  /** As many as the window has room for, on working days before free ones, in their order. */
  private List<LocalDateTime> integrations(LocalDateTime dose) {
    List<LocalDateTime> found =
        moments(dose)
            .sorted(Comparator.comparing(at -> !works(at)))
            .limit(meetings)
            .sorted()
            .toList();
    // where the clocks were set back meanwhile, a narrow window closes an hour before
    return found.isEmpty()
        ? List.of(LocalDateTime.ofInstant(window(dose).closesAt(), zone))
        : found;
  }

  private IntegrationWindow window(LocalDateTime dose) {
    return IntegrationWindow.of(protocol.series(), instant(dose));
  }

  private Instant instant(LocalDateTime local) {
    return local.atZone(zone).toInstant();
  }

  private void reviews() {
    List<FollowUp.Review> asked = protocol.followUp().reviews();
    LocalDate integrated = visits.getLast().at().toLocalDate();
    var days = new TreeSet<LocalDate>();
    for (FollowUp.Review review : asked) {
      Integer after = review.afterDose();
      int dose = after == null ? doses.size() : after;
      if (dose <= doses.size()) {
        days.add(workingFrom(doses.get(dose - 1).plusDays(review.days())));
      }
    }
    if (days.isEmpty()) {
      LocalDate usual = doses.getLast().plusDays(REVIEW_AFTER_DAYS);
      days.add(workingFrom(later(usual, integrated.plusDays(1))));
    }
    days.forEach(day -> add(cycleOf(day), VisitKind.REVIEW, day.atTime(time)));
  }

  private void measures(LocalDate start) {
    if (protocol.measures().isEmpty()) {
      return;
    }
    var days = new TreeSet<LocalDate>();
    for (MeasureTime each : protocol.followUp().measureTimes()) {
      switch (each.anchor()) {
        case BEFORE_FIRST_DOSE -> days.add(later(start, doses.getFirst().minusDays(each.days())));
        case AFTER_EACH_DOSE -> doses.forEach(dose -> days.add(dose.plusDays(each.days())));
        case AFTER_LAST_DOSE -> days.add(doses.getLast().plusDays(each.days()));
      }
    }
    days.forEach(day -> add(cycleOf(day), VisitKind.MEASURE, day.atTime(time)));
  }

  /** The cycle that a day lies in: that of the last dose up to it. */
  private int cycleOf(LocalDate day) {
    return Math.max(1, (int) doses.stream().filter(dose -> !dose.isAfter(day)).count());
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
