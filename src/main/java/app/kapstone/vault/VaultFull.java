package app.kapstone.vault;

import org.jspecify.annotations.Nullable;

/** The disk has no space left for the practice. */
public final class VaultFull extends VaultException {
  private static final long serialVersionUID = 1;

  public VaultFull(@Nullable Throwable cause) {
    super("the disk has no space left", cause);
  }
}
