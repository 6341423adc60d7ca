package app.kapstone.database;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Cursor;
import org.jooq.Record;

/** The record's rows as they are, for a bench that gives another database the same ones. */
public final class TableDump {
  private TableDump() {}

  /** Takes rows. */
  public interface Taker {
    /** The columns of a table that follows. */
    void table(String name, List<String> columns);

    /** A row of it: numbers, texts, bytes and nulls. */
    void row(Object[] values);
  }

  public static void give(Database database, List<String> tables, Taker taker)
      throws DatabaseException {
    database.read(r -> {
      for (String table : tables) {
        try (Cursor<Record> rows = r.dsl().resultQuery("SELECT * FROM " + table).fetchLazy()) {
          taker.table(
              table, Stream.of(rows.fields()).map(field -> field.getName().toLowerCase()).toList());
          rows.forEach(
              row -> taker.row(Arrays.stream(row.intoArray()).map(TableDump::plain).toArray()));
        }
      }
      return tables;
    });
  }

  private static Object plain(Object value) {
    return switch (value) {
      case null -> null;
      case UUID id -> bytes(id);
      case OffsetDateTime moment -> ChronoUnit.MICROS.between(Instant.EPOCH, moment.toInstant());
      case LocalDate day -> day.toString();
      case LocalDateTime moment -> moment.toString();
      case Number number -> number instanceof Long whole ? whole : number.doubleValue();
      case Boolean flag -> flag ? 1L : 0L;
      case byte[] bytes -> bytes;
      default -> value.toString();
    };
  }

  /** As another database keeps an id in the fewest bytes. */
  public static byte[] bytes(UUID id) {
    return java.nio.ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }
}
