package app.kapstone.vault;

import org.jspecify.annotations.Nullable;

/** The program has less memory than the key of this practice takes to derive. */
public final class VaultNoMemory extends VaultException {
  private static final long serialVersionUID = 1;

  public VaultNoMemory(@Nullable Throwable cause) {
    super("too little memory to derive the key", cause);
  }
}
