package app.kapstone.vault;

import org.jspecify.annotations.Nullable;

/** There is no practice at this place: the folder or its key file is gone. */
public final class VaultMissing extends VaultException {
  private static final long serialVersionUID = 1;

  public VaultMissing(@Nullable Throwable cause) {
    super("there is no practice here", cause);
  }
}
