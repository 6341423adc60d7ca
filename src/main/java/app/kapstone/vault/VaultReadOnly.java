package app.kapstone.vault;

import org.jspecify.annotations.Nullable;

/** The practice cannot be written by this user; opening it would lose what is entered. */
public final class VaultReadOnly extends VaultException {
  private static final long serialVersionUID = 1;

  public VaultReadOnly(@Nullable Throwable cause) {
    super("the practice cannot be written", cause);
  }
}
