package app.kapstone.vault;

/**
 * The key file is intact, and this well-formed recovery key belongs to another practice or time.
 */
public final class WrongRecoveryKey extends VaultException {
  private static final long serialVersionUID = 1;

  private final KeySource source;

  public WrongRecoveryKey() {
    this(KeySource.PRESENT);
  }

  WrongRecoveryKey(KeySource source) {
    super("this recovery key does not open the practice", null);
    this.source = source;
  }

  /** The key file that was asked. */
  public KeySource source() {
    return source;
  }
}
