package app.kapstone.vault;

/** The practice was written by a newer Kapstone; this one leaves it alone. */
public final class VaultTooNew extends VaultException {
  private static final long serialVersionUID = 1;

  public VaultTooNew(String what) {
    super(what, null);
  }
}
