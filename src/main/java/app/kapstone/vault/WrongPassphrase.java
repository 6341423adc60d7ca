package app.kapstone.vault;

/** The key file is intact, and this passphrase does not open it. */
public final class WrongPassphrase extends VaultException {
  private static final long serialVersionUID = 1;

  public WrongPassphrase() {
    super("this passphrase does not open the practice", null);
  }
}
