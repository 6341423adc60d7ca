package app.kapstone.vault;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * What is kept of a signing PIN: its Argon2id hash. It opens nothing; it lies inside the encrypted
 * database, whose key the passphrase guards, and the number of tries is limited besides.
 *
 * @param salt 32 hex digits
 * @param hash 64 hex digits
 */
public record PinHash(String salt, String hash, int memoryKiB, int iterations, int parallelism) {
  /** Digits below which no PIN is taken. */
  public static final int MIN_DIGITS = 6;

  /** Digits above which none is taken either: then a passphrase is easier. */
  public static final int MAX_DIGITS = 20;

  /** Whether the characters could be a PIN: 6 to 20 digits 0 to 9, not all of them the same. */
  public static boolean fits(char[] pin) {
    if (pin.length < MIN_DIGITS || pin.length > MAX_DIGITS) {
      return false;
    }
    boolean different = false;
    for (char digit : pin) {
      if (digit < '0' || digit > '9') {
        return false;
      }
      different |= digit != pin[0];
    }
    return different;
  }

  /** Takes about half a second. The caller wipes the PIN. */
  public static PinHash of(char[] pin, Argon2Cost cost) {
    byte[] salt = new byte[Argon2id.SALT_BYTES];
    new SecureRandom().nextBytes(salt);
    return derived(pin, salt, cost);
  }

  /** Whether it is this PIN; takes the same time wherever it differs. The caller wipes it. */
  public boolean matches(char[] pin) {
    var cost = new Argon2Cost(memoryKiB, iterations, parallelism);
    PinHash tried = derived(pin, HexFormat.of().parseHex(salt), cost);
    return java.security.MessageDigest.isEqual(
        HexFormat.of().parseHex(hash), HexFormat.of().parseHex(tried.hash));
  }

  private static PinHash derived(char[] pin, byte[] salt, Argon2Cost cost) {
    try (var typed = new Passphrase(pin.clone())) {
      String hash =
          typed.bytes(bytes -> {
            try (Secret derived = cost.derive(bytes, salt)) {
              return derived.use(HexFormat.of()::formatHex);
            }
          });
      return new PinHash(
          HexFormat.of().formatHex(salt),
          hash,
          cost.memoryKiB(),
          cost.iterations(),
          cost.parallelism());
    }
  }

  @Override
  public String toString() {
    return "PinHash[…]";
  }
}
