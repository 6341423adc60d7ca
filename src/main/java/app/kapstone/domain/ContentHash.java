package app.kapstone.domain;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 over a list of values, each written with its kind and its length, so that no two
 * different lists hash the same bytes. Usable once.
 */
public final class ContentHash {
  private final MessageDigest digest;

  public ContentHash() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  public ContentHash add(@Nullable String value) {
    return value == null ? add('-', new byte[0]) : add('s', value.getBytes(StandardCharsets.UTF_8));
  }

  public ContentHash add(@Nullable UUID value) {
    return add(value == null ? null : value.toString());
  }

  /** To the microsecond, as the database keeps it. */
  public ContentHash add(@Nullable Instant value) {
    return value == null
        ? add('-', new byte[0])
        : add(
            'i',
            ByteBuffer.allocate(12).putLong(value.getEpochSecond()).putInt(value.getNano() / 1000));
  }

  public ContentHash add(@Nullable Integer value) {
    return value == null ? add('-', new byte[0]) : add(value.longValue());
  }

  public ContentHash add(long value) {
    return add('n', ByteBuffer.allocate(8).putLong(value));
  }

  public ContentHash add(@Nullable BigDecimal value) {
    return add(value == null ? null : value.stripTrailingZeros().toPlainString());
  }

  public ContentHash add(@Nullable Enum<?> value) {
    return add(value == null ? null : value.name());
  }

  public ContentHash add(byte[] value) {
    return add('b', value);
  }

  private ContentHash add(char kind, ByteBuffer value) {
    return add(kind, value.array());
  }

  private ContentHash add(char kind, byte[] value) {
    digest.update((byte) kind);
    digest.update(ByteBuffer.allocate(4).putInt(value.length).flip());
    digest.update(value);
    return this;
  }

  /** 32 bytes. */
  public byte[] bytes() {
    return digest.digest();
  }

  /** 64 hex digits. */
  public String hex() {
    return HexFormat.of().formatHex(bytes());
  }
}
