package app.kapstone.vault;

/**
 * The key file is intact, and this well-formed recovery key belongs to another practice or time.
 */
public final class WrongRecoveryKey extends VaultException {
  private static final long serialVersionUID = 1;

  public WrongRecoveryKey() {
    super("this recovery key does not open the practice", null);
  }
}
