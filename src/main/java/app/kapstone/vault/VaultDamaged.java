package app.kapstone.vault;

import org.jspecify.annotations.Nullable;

/** A file of the practice is truncated, foreign or altered; it is never treated as empty. */
public final class VaultDamaged extends VaultException {
  private static final long serialVersionUID = 1;

  public VaultDamaged(String what, @Nullable Throwable cause) {
    super(what, cause);
  }
}
