package app.kapstone.vault;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.SecureRandom;

/**
 * The data key, wrapped for one way of opening: {@code kind 1 | memory KiB 4 | iterations 4 | lanes
 * 4 | salt 16 | nonce 12 | AES-256-GCM of the data key 48}, big-endian.
 */
final class KeySlot {
  static final int BYTES = 1 + 3 * 4 + Argon2id.SALT_BYTES + Secret.BYTES + Sealing.OVERHEAD_BYTES;

  /** Who opens it; the number is what the file holds. */
  enum Kind {
    PASSPHRASE(1),
    RECOVERY(2);

    private final int number;

    Kind(int number) {
      this.number = number;
    }
  }

  private final Kind kind;
  private final Argon2Cost cost;
  private final byte[] salt;
  private final byte[] sealed;

  private KeySlot(Kind kind, Argon2Cost cost, byte[] salt, byte[] sealed) {
    this.kind = kind;
    this.cost = cost;
    this.salt = salt;
    this.sealed = sealed;
  }

  /** Wraps the data key; takes the time of {@code cost}. The header is bound into the seal. */
  static KeySlot wrap(Kind kind, Argon2Cost cost, byte[] input, Secret dataKey, byte[] header) {
    byte[] salt = new byte[Argon2id.SALT_BYTES];
    new SecureRandom().nextBytes(salt);
    try (Secret wrapping = cost.derive(input, salt)) {
      byte[] aad = aad(kind, cost, salt, header);
      return new KeySlot(
          kind, cost, salt, dataKey.use(bytes -> Sealing.seal(wrapping, bytes, aad)));
    }
  }

  /** Unwraps the data key; takes the time of {@link #cost()}. */
  Secret unwrap(byte[] input, byte[] header) throws Sealing.Broken {
    try (Secret wrapping = cost.derive(input, salt)) {
      return Secret.takeOver(Sealing.open(wrapping, sealed, aad(kind, cost, salt, header)));
    }
  }

  Argon2Cost cost() {
    return cost;
  }

  void write(DataOutputStream out) throws IOException {
    out.write(aad(kind, cost, salt, new byte[0]));
    out.write(sealed);
  }

  /** Reads a slot of the expected kind, with bounded cost. */
  static KeySlot read(Kind expected, ByteBuffer in) throws VaultDamaged {
    if (in.get() != expected.number) {
      throw new VaultDamaged("the key file has a foreign slot", null);
    }
    Argon2Cost cost;
    try {
      cost = new Argon2Cost(in.getInt(), in.getInt(), in.getInt());
    } catch (IllegalArgumentException e) {
      throw new VaultDamaged("the key file asks for an unreasonable cost", e);
    }
    byte[] salt = new byte[Argon2id.SALT_BYTES];
    byte[] sealed = new byte[Secret.BYTES + Sealing.OVERHEAD_BYTES];
    in.get(salt).get(sealed);
    return new KeySlot(expected, cost, salt, sealed);
  }

  private static byte[] aad(Kind kind, Argon2Cost cost, byte[] salt, byte[] header) {
    return ByteBuffer.allocate(header.length + 1 + 3 * 4 + salt.length)
        .put(header)
        .put((byte) kind.number)
        .putInt(cost.memoryKiB())
        .putInt(cost.iterations())
        .putInt(cost.parallelism())
        .put(salt)
        .array();
  }
}
