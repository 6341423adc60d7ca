package app.kapstone.domain.course;

/** What became of a planned visit. */
public enum VisitState {
  PLANNED,
  HELD,
  MISSED,
  CANCELLED
}
