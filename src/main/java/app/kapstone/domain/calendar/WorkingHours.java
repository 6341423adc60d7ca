package app.kapstone.domain.calendar;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.InvalidValue.Rule;
import app.kapstone.domain.course.VisitKind;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * When the practice works, and how long its visits take.
 *
 * @param version counts the changes; 0 before the first
 * @param days at least one
 * @param minutes how long a visit of each kind takes, 0 to 720; set by the practice
 */
public record WorkingHours(
    long version,
    Set<DayOfWeek> days,
    LocalTime opens,
    LocalTime closes,
    List<DayOff> off,
    Map<VisitKind, Integer> minutes) {
  /** The longest visit, in minutes. */
  public static final int LONGEST_MINUTES = 720;

  private static final Map<VisitKind, Integer> USUAL =
      Map.of(
          VisitKind.CONSULTATION, 30,
          VisitKind.PREPARATION, 60,
          VisitKind.DOSE, 180,
          VisitKind.INTEGRATION, 60,
          VisitKind.REVIEW, 60,
          VisitKind.MEASURE, 0,
          VisitKind.GROUP, 120);

  /** What Kapstone begins with; the practice sets its own. */
  public static final WorkingHours DEFAULT =
      new WorkingHours(
          0,
          EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
          LocalTime.of(9, 0),
          LocalTime.of(18, 0),
          List.of(),
          USUAL);

  public WorkingHours {
    if (days.isEmpty()) {
      throw new InvalidValue("hours.days", Rule.REQUIRED);
    }
    days = Set.copyOf(days);
    off = List.copyOf(off);
    if (!closes.isAfter(opens)) {
      throw new InvalidValue("hours.closes", Rule.BEFORE_ITS_START);
    }
    var whole = new EnumMap<VisitKind, Integer>(USUAL);
    whole.putAll(minutes);
    minutes = Map.copyOf(whole);
    if (minutes.values().stream().anyMatch(each -> each < 0 || each > LONGEST_MINUTES)) {
      throw new InvalidValue("hours.minutes", Rule.OUT_OF_RANGE, 0, LONGEST_MINUTES);
    }
  }

  /** Whether the practice works on that day at all. */
  public boolean worksOn(LocalDate day) {
    return days.contains(day.getDayOfWeek()) && closed(day).isEmpty();
  }

  /** The closure that covers a day. */
  public Optional<DayOff> closed(LocalDate day) {
    return off.stream().filter(each -> each.covers(day)).findFirst();
  }

  /** How long a visit takes. */
  public Duration length(VisitKind kind) {
    return Duration.ofMinutes(minutes.getOrDefault(kind, 0));
  }

  /** Whether a visit lies wholly in the practice's hours. */
  public boolean holds(LocalDateTime from, LocalDateTime to) {
    return worksOn(from.toLocalDate())
        && !from.toLocalTime().isBefore(opens)
        && !to.isAfter(from.toLocalDate().atTime(closes));
  }
}
