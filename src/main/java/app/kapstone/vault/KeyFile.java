package app.kapstone.vault;

import app.kapstone.vault.KeySlot.Kind;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The content of {@code vault.key}, version 1: {@code "KAPVAULT" 8 | version 1 | vault id 16 |
 * slots 1 | passphrase slot 89 | recovery slot 89 | SHA-256 of all before 32}.
 *
 * <p>The closing digest needs no key: it tells a rotten file from a wrong passphrase, and every
 * version keeps it, so that a newer file is told from a rotten one. Against a forger it is nothing;
 * against him each slot's seal covers the header and its own parameters.
 *
 * @see ".github/decisions/0001-vault.md"
 */
record KeyFile(UUID vaultId, KeySlot passphrase, KeySlot recovery) {
  private static final byte[] MAGIC = "KAPVAULT".getBytes(StandardCharsets.US_ASCII);
  private static final int VERSION = 1;
  private static final int HEADER_BYTES = 8 + 1 + 16 + 1;
  private static final int DIGEST_BYTES = 32;

  /** The exact length of version 1. */
  static final int BYTES = HEADER_BYTES + 2 * KeySlot.BYTES + DIGEST_BYTES;

  /** No version of a key file is longer; what follows, on a device for ever, is not read. */
  private static final int MAX_BYTES = 64 * 1024;

  static KeyFile read(Path file) throws VaultException {
    PracticeFolder.requireFile(file);
    try {
      try (var in = Files.newInputStream(file)) {
        return parse(in.readNBytes(MAX_BYTES)); // the digest of a longer file does not hold
      }
    } catch (IOException e) {
      throw VaultException.from(e);
    }
  }

  static KeyFile parse(byte[] bytes) throws VaultTooNew, VaultDamaged {
    if (bytes.length < MAGIC.length + 1 + DIGEST_BYTES
        || !Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
      throw new VaultDamaged("the key file is truncated or foreign", null);
    }
    int content = bytes.length - DIGEST_BYTES;
    if (!Arrays.equals(digest(bytes, content), 0, DIGEST_BYTES, bytes, content, bytes.length)) {
      throw new VaultDamaged("the key file is altered", null);
    }
    int version = Byte.toUnsignedInt(bytes[MAGIC.length]);
    if (version > VERSION) {
      throw new VaultTooNew("the key file has version " + version + ", known is " + VERSION);
    }
    if (version < VERSION || bytes.length != BYTES) {
      throw new VaultDamaged("the key file has no known form", null);
    }
    ByteBuffer in = ByteBuffer.wrap(bytes).position(MAGIC.length + 1);
    UUID vaultId = new UUID(in.getLong(), in.getLong());
    if (in.get() != Kind.values().length) {
      throw new VaultDamaged("the key file has a foreign number of slots", null);
    }
    return new KeyFile(vaultId, KeySlot.read(Kind.PASSPHRASE, in), KeySlot.read(Kind.RECOVERY, in));
  }

  byte[] encode() {
    var bytes = new ByteArrayOutputStream(BYTES);
    try (var out = new DataOutputStream(bytes)) {
      out.write(header(vaultId));
      passphrase.write(out);
      recovery.write(out);
      out.write(digest(bytes.toByteArray(), bytes.size()));
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail to be written", e);
    }
    return bytes.toByteArray();
  }

  static KeyFile create(
      UUID vaultId, Secret dataKey, Passphrase passphrase, Argon2Cost cost, RecoveryKey recovery) {
    return new KeyFile(
        vaultId, wrapped(vaultId, dataKey, passphrase, cost), wrapped(vaultId, dataKey, recovery));
  }

  KeyFile with(Passphrase next, Secret dataKey) {
    return new KeyFile(vaultId, wrapped(vaultId, dataKey, next, passphrase.cost()), recovery);
  }

  KeyFile with(RecoveryKey next, Secret dataKey) {
    return new KeyFile(vaultId, passphrase, wrapped(vaultId, dataKey, next));
  }

  Secret unlock(Passphrase typed) throws WrongPassphrase {
    @Nullable Secret dataKey = typed.<@Nullable Secret>bytes(input -> unwrapped(passphrase, input));
    if (dataKey == null) {
      throw new WrongPassphrase();
    }
    return dataKey;
  }

  Secret unlock(RecoveryKey typed) throws WrongRecoveryKey {
    @Nullable Secret dataKey = typed.<@Nullable Secret>bytes(input -> unwrapped(recovery, input));
    if (dataKey == null) {
      throw new WrongRecoveryKey();
    }
    return dataKey;
  }

  private @Nullable Secret unwrapped(KeySlot slot, byte[] input) {
    try {
      return slot.unwrap(input, header(vaultId));
    } catch (Sealing.Broken e) {
      return null;
    }
  }

  private static KeySlot wrapped(UUID id, Secret dataKey, Passphrase passphrase, Argon2Cost cost) {
    return passphrase.bytes(
        input -> KeySlot.wrap(Kind.PASSPHRASE, cost, input, dataKey, header(id)));
  }

  /** 128 random bits need no stretching; the floor is kept so that both slots are of one kind. */
  private static KeySlot wrapped(UUID id, Secret dataKey, RecoveryKey recovery) {
    return recovery.bytes(
        input -> KeySlot.wrap(Kind.RECOVERY, Argon2Cost.FLOOR, input, dataKey, header(id)));
  }

  private static byte[] header(UUID vaultId) {
    return ByteBuffer.allocate(HEADER_BYTES)
        .put(MAGIC)
        .put((byte) VERSION)
        .putLong(vaultId.getMostSignificantBits())
        .putLong(vaultId.getLeastSignificantBits())
        .put((byte) Kind.values().length)
        .array();
  }

  private static byte[] digest(byte[] bytes, int length) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(bytes, 0, length);
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
