package app.kapstone.screens.kit;

/**
 * Asks whether a passphrase is the practice's own, as signing wants it. It derives a key, which
 * takes about a second: never on the JavaFX thread.
 */
@FunctionalInterface
public interface SigningCheck {
  /**
   * Whether the characters are the passphrase; they are overwritten when it returns.
   *
   * @throws Exception when it cannot be told, as when the key file is gone
   */
  boolean matches(char[] passphrase) throws Exception;
}
