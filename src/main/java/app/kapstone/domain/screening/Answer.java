package app.kapstone.domain.screening;

/** What is known about a criterion. */
public enum Answer {
  NO,
  YES,
  UNKNOWN
}
