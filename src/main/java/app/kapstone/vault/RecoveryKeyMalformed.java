package app.kapstone.vault;

/** What was typed cannot be any recovery key, so it was mistyped rather than a wrong one. */
public final class RecoveryKeyMalformed extends Exception {
  private static final long serialVersionUID = 1;

  /** What is wrong with it, for a screen to say. */
  public enum Reason {
    TOO_SHORT,
    TOO_LONG,
    /** A character that no recovery key has, such as U, Ä or an asterisk. */
    FOREIGN_CHARACTER,
    /** Right length and letters, but they do not belong together. */
    MISTYPED
  }

  private final Reason reason;

  public RecoveryKeyMalformed(Reason reason) {
    super("not a recovery key: " + reason);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
