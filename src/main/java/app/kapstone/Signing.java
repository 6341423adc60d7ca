package app.kapstone;

import app.kapstone.database.Database;
import app.kapstone.database.DatabaseException;
import app.kapstone.screens.kit.SigningCheck;
import app.kapstone.vault.OpenVault;
import app.kapstone.vault.Passphrase;
import app.kapstone.vault.PinHash;
import java.util.Arrays;
import java.util.OptionalInt;

/**
 * Knows the hand that signs: by the signing PIN while it has tries, else by the passphrase. A try
 * is taken away before it is made.
 */
public final class Signing implements SigningCheck {
  private final OpenVault vault;
  private final Database database;

  public Signing(OpenVault vault, Database database) {
    this.vault = vault;
    this.database = database;
  }

  @Override
  public boolean matches(char[] typed) throws DatabaseException {
    try {
      if (PinHash.fits(typed) && pin(typed)) {
        return true;
      }
      try (var passphrase = new Passphrase(typed)) {
        return vault.verify(passphrase);
      }
    } finally {
      Arrays.fill(typed, '\0');
    }
  }

  private boolean pin(char[] typed) throws DatabaseException {
    if (tries().orElse(0) == 0) {
      return false;
    }
    var kept = database.write(w -> w.pin().takeTry());
    boolean right = kept.isPresent() && kept.get().matches(typed);
    if (right) {
      database.change(w -> w.pin().right());
    }
    return right;
  }

  @Override
  public OptionalInt tries() throws DatabaseException {
    return database.read(r -> r.pin().triesLeft());
  }
}
