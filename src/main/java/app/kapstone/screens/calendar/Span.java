package app.kapstone.screens.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** How much of the calendar is seen at once. */
enum Span {
  DAY,
  WEEK,
  MONTH;

  private static final int WEEKS_OF_A_MONTH = 6;

  /** The first day that is seen. */
  LocalDate first(LocalDate day, DayOfWeek weekBegins) {
    return switch (this) {
      case DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(weekBegins));
      case MONTH -> day.withDayOfMonth(1).with(TemporalAdjusters.previousOrSame(weekBegins));
    };
  }

  /** How many days are seen. */
  int days() {
    return switch (this) {
      case DAY -> 1;
      case WEEK -> 7;
      case MONTH -> 7 * WEEKS_OF_A_MONTH;
    };
  }

  LocalDate moved(LocalDate day, int by) {
    return switch (this) {
      case DAY -> day.plusDays(by);
      case WEEK -> day.plusWeeks(by);
      case MONTH -> day.withDayOfMonth(1).plusMonths(by);
    };
  }
}
