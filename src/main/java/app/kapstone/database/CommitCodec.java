package app.kapstone.database;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A commit as bytes. The tags are part of the stored format and never change their meaning; each
 * SQL text is written once and named by its place.
 */
final class CommitCodec {
  private CommitCodec() {}

  static byte[] encode(Commit commit) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      out.writeLong(commit.seq());
      writeInstant(out, commit.at());
      out.writeInt(commit.schemaVersion());
      Map<String, Integer> texts = new LinkedHashMap<>();
      commit.changes().forEach(change -> texts.putIfAbsent(change.sql(), texts.size()));
      out.writeInt(texts.size());
      for (String sql : texts.keySet()) {
        writeBytes(out, sql.getBytes(StandardCharsets.UTF_8));
      }
      out.writeInt(commit.changes().size());
      for (Change change : commit.changes()) {
        out.writeInt(texts.getOrDefault(change.sql(), -1));
        out.writeLong(change.rows());
        out.writeInt(change.binds().size());
        for (Bind bind : change.binds()) {
          out.writeInt(bind.sqlType());
          writeValue(out, bind.value());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail
    }
    return bytes.toByteArray();
  }

  /** Reads what {@link #encode} wrote; only bytes whose seal held may come here. */
  static Commit decode(byte[] bytes) throws IOException {
    try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      long seq = in.readLong();
      Instant at = readInstant(in);
      int schemaVersion = in.readInt();
      List<String> texts = new ArrayList<>();
      for (int i = in.readInt(); i > 0; i--) {
        texts.add(new String(readBytes(in), StandardCharsets.UTF_8));
      }
      List<Change> changes = new ArrayList<>();
      for (int i = in.readInt(); i > 0; i--) {
        String sql = texts.get(in.readInt());
        long rows = in.readLong();
        List<Bind> binds = new ArrayList<>();
        for (int j = in.readInt(); j > 0; j--) {
          int sqlType = in.readInt();
          binds.add(new Bind(readValue(in), sqlType));
        }
        changes.add(new Change(sql, binds, rows));
      }
      return new Commit(seq, at, schemaVersion, changes);
    }
  }

  private static void writeValue(DataOutputStream out, @Nullable Object value) throws IOException {
    switch (value) {
      case null -> out.writeByte(0);
      case Boolean v -> {
        out.writeByte(1);
        out.writeBoolean(v);
      }
      case Byte v -> {
        out.writeByte(2);
        out.writeByte(v);
      }
      case Short v -> {
        out.writeByte(3);
        out.writeShort(v);
      }
      case Integer v -> {
        out.writeByte(4);
        out.writeInt(v);
      }
      case Long v -> {
        out.writeByte(5);
        out.writeLong(v);
      }
      case Float v -> {
        out.writeByte(6);
        out.writeFloat(v);
      }
      case Double v -> {
        out.writeByte(7);
        out.writeDouble(v);
      }
      case BigDecimal v -> {
        out.writeByte(8);
        out.writeInt(v.scale());
        writeBytes(out, v.unscaledValue().toByteArray());
      }
      case String v -> {
        out.writeByte(9);
        writeChars(out, v);
      }
      case byte[] v -> {
        out.writeByte(10);
        writeBytes(out, v);
      }
      case UUID v -> {
        out.writeByte(11);
        out.writeLong(v.getMostSignificantBits());
        out.writeLong(v.getLeastSignificantBits());
      }
      case LocalDate v -> {
        out.writeByte(12);
        out.writeLong(v.toEpochDay());
      }
      case LocalTime v -> {
        out.writeByte(13);
        out.writeLong(v.toNanoOfDay());
      }
      case LocalDateTime v -> {
        out.writeByte(14);
        writeDateTime(out, v);
      }
      case OffsetDateTime v -> {
        out.writeByte(15);
        writeDateTime(out, v.toLocalDateTime());
        out.writeInt(v.getOffset().getTotalSeconds());
      }
      case Instant v -> {
        out.writeByte(16);
        writeInstant(out, v);
      }
      default -> throw new IllegalArgumentException("unknown " + value.getClass().getName());
    }
  }

  private static @Nullable Object readValue(DataInputStream in) throws IOException {
    byte tag = in.readByte();
    return switch (tag) {
      case 0 -> null;
      case 1 -> in.readBoolean();
      case 2 -> in.readByte();
      case 3 -> in.readShort();
      case 4 -> in.readInt();
      case 5 -> in.readLong();
      case 6 -> in.readFloat();
      case 7 -> in.readDouble();
      case 8 -> {
        int scale = in.readInt();
        yield new BigDecimal(new BigInteger(readBytes(in)), scale);
      }
      case 9 -> readChars(in);
      case 10 -> readBytes(in);
      case 11 -> new UUID(in.readLong(), in.readLong());
      case 12 -> LocalDate.ofEpochDay(in.readLong());
      case 13 -> LocalTime.ofNanoOfDay(in.readLong());
      case 14 -> readDateTime(in);
      case 15 -> readDateTime(in).atOffset(ZoneOffset.ofTotalSeconds(in.readInt()));
      case 16 -> readInstant(in);
      default -> throw new IOException("unknown value tag " + tag);
    };
  }

  private static void writeInstant(DataOutputStream out, Instant instant) throws IOException {
    out.writeLong(instant.getEpochSecond());
    out.writeInt(instant.getNano());
  }

  private static Instant readInstant(DataInputStream in) throws IOException {
    return Instant.ofEpochSecond(in.readLong(), in.readInt());
  }

  private static void writeDateTime(DataOutputStream out, LocalDateTime v) throws IOException {
    out.writeLong(v.toLocalDate().toEpochDay());
    out.writeLong(v.toLocalTime().toNanoOfDay());
  }

  private static LocalDateTime readDateTime(DataInputStream in) throws IOException {
    LocalDate date = LocalDate.ofEpochDay(in.readLong());
    return LocalDateTime.of(date, LocalTime.ofNanoOfDay(in.readLong()));
  }

  /** UTF-8, or UTF-16 for text with lone surrogates, which UTF-8 would replace. */
  private static void writeChars(DataOutputStream out, String text) throws IOException {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    boolean exact = new String(utf8, StandardCharsets.UTF_8).equals(text);
    out.writeBoolean(exact);
    if (exact) {
      writeBytes(out, utf8);
    } else {
      out.writeInt(text.length());
      out.writeChars(text);
    }
  }

  private static String readChars(DataInputStream in) throws IOException {
    if (in.readBoolean()) {
      return new String(readBytes(in), StandardCharsets.UTF_8);
    }
    char[] chars = new char[in.readInt()];
    for (int i = 0; i < chars.length; i++) {
      chars[i] = in.readChar();
    }
    return new String(chars);
  }

  private static void writeBytes(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static byte[] readBytes(DataInputStream in) throws IOException {
    return in.readNBytes(in.readInt());
  }
}
