package app.kapstone.domain.course;

/** What a protocol asks of the dates of a course. */
public enum PlanRule {
  /** Figure: the least days between doses. */
  DOSES_TOO_NEAR,
  /** Figure: the hours of the integration window. */
  OUTSIDE_THE_WINDOW,
  /** Figure: the preparations that the protocol asks for before the first dose. */
  DOSE_BEFORE_PREPARATION,
  /** Figure: the dose after which a meeting is missing. */
  NO_INTEGRATION_BETWEEN
}
