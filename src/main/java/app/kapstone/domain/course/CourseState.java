package app.kapstone.domain.course;

/** Where a course stands. */
public enum CourseState {
  ACTIVE,
  ON_HOLD,
  COMPLETED,
  ENDED_EARLY
}
