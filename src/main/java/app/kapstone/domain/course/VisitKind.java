package app.kapstone.domain.course;

/** The three parts of a dose cycle, and the meetings around it. */
public enum VisitKind {
  CONSULTATION,
  PREPARATION,
  DOSE,
  INTEGRATION,
  REVIEW
}
