package app.kapstone.domain.calendar;

import app.kapstone.domain.course.VisitState;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * One day of the calendar.
 *
 * @param entries in the order of their times
 * @param closed why the practice is closed; empty when it works, or when nothing is said of it
 */
public record CalendarDay(LocalDate day, boolean working, String closed, List<Placed> entries) {
  /** What stands against a visit where it is. */
  public enum Doubt {
    /** Another takes the same time. */
    CLASH,
    /** The practice is closed. */
    OUT_OF_HOURS
  }

  /** A visit and what stands against it. */
  public record Placed(CalendarEntry entry, List<Doubt> doubts) {
    public Placed {
      doubts = List.copyOf(doubts);
    }
  }

  public CalendarDay {
    entries = List.copyOf(entries);
  }

  /** The days from one on, each with its visits. */
  public static List<CalendarDay> days(
      LocalDate first, int count, List<CalendarEntry> entries, WorkingHours hours) {
    return Stream.iterate(first, day -> day.plusDays(1))
        .limit(count)
        .map(day -> day(day, entries, hours))
        .toList();
  }

  private static CalendarDay day(LocalDate day, List<CalendarEntry> all, WorkingHours hours) {
    List<CalendarEntry> here =
        all.stream().filter(entry -> entry.at().toLocalDate().equals(day)).toList();
    return new CalendarDay(
        day,
        hours.worksOn(day),
        hours.closed(day).map(DayOff::words).orElse(""),
        here.stream().map(entry -> new Placed(entry, doubts(entry, here, hours))).toList());
  }

  private static List<Doubt> doubts(
      CalendarEntry entry, List<CalendarEntry> here, WorkingHours hours) {
    boolean ahead = entry.state() == VisitState.PLANNED && entry.takesTime();
    boolean clash = ahead && here.stream().anyMatch(entry::clashes);
    boolean out = ahead && !hours.holds(entry.at(), entry.until());
    return Stream.concat(
            clash ? Stream.of(Doubt.CLASH) : Stream.empty(),
            out ? Stream.of(Doubt.OUT_OF_HOURS) : Stream.empty())
        .toList();
  }
}
