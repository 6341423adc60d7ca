package app.kapstone.screens.kit;

import java.util.OptionalInt;

/**
 * Asks whether what is typed is the practice's passphrase or its signing PIN, as signing wants it.
 * It derives a key, which takes about a second: never on the JavaFX thread.
 */
@FunctionalInterface
public interface SigningCheck {
  /**
   * Whether the characters are the passphrase or, while it has tries, the signing PIN; they are
   * overwritten when it returns.
   *
   * @throws Exception when it cannot be told, as when the key file is gone
   */
  boolean matches(char[] typed) throws Exception;

  /** How many tries the signing PIN has left; empty when none is set. */
  default OptionalInt tries() throws Exception {
    return OptionalInt.empty();
  }
}
