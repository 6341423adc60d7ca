package app.kapstone.domain.course;

/** The three parts of a dose cycle, and the meetings around it. */
public enum VisitKind {
  CONSULTATION,
  PREPARATION,
  DOSE,
  INTEGRATION,
  REVIEW,
  /** A day on which measures are due; it takes nobody's time. */
  MEASURE,
  GROUP
}
