package app.kapstone.domain.dosing;

/** An event that the session cannot take. */
public final class SessionRefused extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  /** Why it cannot. */
  public enum Reason {
    SESSION_HAS_ENDED,
    /** The session is to end and has ended already. */
    ALREADY_ENDED,
    /** The correction names no event of this session. */
    NOTHING_TO_CORRECT,
    ALREADY_CORRECTED,
    /** The end lies before something that happened in the session. */
    ENDS_BEFORE_AN_EVENT
  }

  private final Reason reason;

  public SessionRefused(Reason reason) {
    super("the session refuses the event: " + reason);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
