package app.kapstone.domain.dosing;

/** Where a session stands. */
public enum SessionPhase {
  BEFORE_DOSE,
  IN_SESSION,
  ENDED
}
