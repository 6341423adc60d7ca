package app.kapstone.domain.course;

import java.time.LocalDateTime;

/**
 * One dated visit of a course.
 *
 * @param cycle the dose cycle it belongs to, from 1
 * @param at local date and time of the practice
 */
public record Visit(
    VisitId id,
    CourseId courseId,
    int cycle,
    VisitKind kind,
    LocalDateTime at,
    VisitState state,
    long version) {
  public Visit {
    if (cycle < 1) {
      throw new IllegalArgumentException("a cycle counts from 1");
    }
  }
}
