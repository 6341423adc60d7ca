package app.kapstone.domain.note;

/** How a thing ended that came back. */
public enum ItemOutcome {
  DONE,
  DROPPED
}
