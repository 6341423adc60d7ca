package app.kapstone.domain.course;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.InvalidValue.Rule;
import app.kapstone.domain.LineRule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * That a course came to stand elsewhere, and why.
 *
 * @param on the day from which it holds
 * @param reason empty only where the first visit that was held began the course by itself
 */
public record CourseChange(
    UUID id,
    CourseId courseId,
    CourseState from,
    CourseState to,
    LocalDate on,
    String reason,
    Instant writtenAt,
    String writtenBy) {
  public static final LineRule REASON = new LineRule("course.reason", 2000, true, true);

  public CourseChange {
    if (!from.next().contains(to)) {
      throw new InvalidValue("course.state", Rule.NOT_UNDERSTOOD);
    }
    boolean byItself = from == CourseState.PLANNED && to == CourseState.ACTIVE;
    if (!byItself || !reason.isBlank()) {
      reason = REASON.check(reason);
    }
  }

  /**
   * The day when a change can hold from it.
   *
   * @throws InvalidValue when it has not come yet
   */
  public static LocalDate on(LocalDate day, LocalDate today) {
    if (day.isAfter(today)) {
      throw new InvalidValue("course.on", Rule.IN_THE_FUTURE);
    }
    return day;
  }
}
