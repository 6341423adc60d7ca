package app.kapstone.vault;

/** The key file is intact, and this passphrase does not open it. */
public final class WrongPassphrase extends VaultException {
  private static final long serialVersionUID = 1;

  private final KeySource source;

  public WrongPassphrase() {
    this(KeySource.PRESENT);
  }

  WrongPassphrase(KeySource source) {
    super("this passphrase does not open the practice", null);
    this.source = source;
  }

  /** The key file that was asked. */
  public KeySource source() {
    return source;
  }
}
