package app.kapstone.vault;

/** Another window or process has this practice open. */
public final class VaultInUse extends VaultException {
  private static final long serialVersionUID = 1;

  public VaultInUse() {
    super("the practice is open elsewhere", null);
  }
}
