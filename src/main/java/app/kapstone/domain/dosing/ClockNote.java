package app.kapstone.domain.dosing;

/** What a computer's clock did during a session. */
public enum ClockNote {
  /** It was set forward; the session's time went on as before. */
  SET_FORWARD,
  /** It was set back; the session's time went on as before. */
  SET_BACK,
  /** The computer slept or stood still; the time went on. */
  STOOD_STILL,
  /**
   * It leapt forward, and this computer does not tell whether it slept or was set; taken for sleep,
   * so the time went on by as much.
   */
  LEAPT,
  /**
   * Kapstone was locked, closed or crashed at an unknown moment since the last entry; the time went
   * on.
   */
  NOT_OPEN,
  /** Kapstone was locked, from a moment that is known; the time went on. */
  LOCKED
}
