package app.kapstone.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A number for each row of each table, by all that is in it: the first 64 bits of its SHA-256. Two
 * records are held against each other by them, whatever order their rows lie in.
 */
final class RowHashes {
  /** Says when a migration ran on this machine, which a restored record does anew. */
  private static final String OF_MIGRATIONS = "flyway_schema_history";

  private RowHashes() {}

  /** What comparing gave. */
  record Compared(int tables, long rows, long equal, long differing) {}

  /**
   * Reads all of it.
   *
   * @throws CancellationException when it was stopped
   */
  static SortedMap<String, long[]> of(Connection owner, BooleanSupplier stopped)
      throws SQLException, IOException {
    SortedMap<String, long[]> tables = new TreeMap<>();
    for (String table : TableRows.tables(owner)) {
      if (!table.equals(OF_MIGRATIONS)) {
        tables.put(table, ofTable(owner, table, stopped));
      }
    }
    return tables;
  }

  private static long[] ofTable(Connection owner, String table, BooleanSupplier stopped)
      throws SQLException, IOException {
    var digest = Backup.sha256();
    long[] hashes = new long[64];
    int count = 0;
    try (var statement = owner.createStatement();
        var rows = statement.executeQuery("select * from " + TableRows.quoted(table))) {
      boolean[] binary = binary(rows.getMetaData());
      while (rows.next()) {
        if (count == hashes.length) {
          hashes = Arrays.copyOf(hashes, 2 * count);
        }
        hashes[count++] = hash(digest, rows, binary);
        if (count % TableRows.ASKED_EVERY == 0 && stopped.getAsBoolean()) {
          throw new CancellationException();
        }
      }
    }
    long[] sorted = Arrays.copyOf(hashes, count);
    Arrays.sort(sorted);
    return sorted;
  }

  private static boolean[] binary(ResultSetMetaData columns) throws SQLException {
    var binary = new boolean[columns.getColumnCount()];
    for (int i = 0; i < binary.length; i++) {
      switch (columns.getColumnType(i + 1)) {
        case Types.BLOB, Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY -> binary[i] = true;
        default -> binary[i] = false;
      }
    }
    return binary;
  }

  private static long hash(MessageDigest digest, ResultSet row, boolean[] binary)
      throws SQLException, IOException {
    for (int i = 0; i < binary.length; i++) {
      byte[] content = content(row, i + 1, binary[i]);
      int length = content == null ? -1 : content.length;
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(length).flip());
      if (content != null) {
        digest.update(content);
      }
    }
    return ByteBuffer.wrap(digest.digest()).getLong();
  }

  private static byte @Nullable [] content(ResultSet row, int column, boolean binary)
      throws SQLException, IOException {
    if (binary) {
      try (InputStream in = row.getBinaryStream(column)) {
        return in == null ? null : in.readAllBytes();
      }
    }
    String text = row.getString(column);
    return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
  }

  /** Holds another record against this one. */
  static Compared compare(SortedMap<String, long[]> record, SortedMap<String, long[]> other) {
    var tables = new TreeMap<>(record);
    other.keySet().forEach(table -> tables.putIfAbsent(table, new long[0]));
    long rows = 0;
    long equal = 0;
    long differing = 0;
    for (var table : tables.entrySet()) {
      long[] mine = table.getValue();
      long[] theirs = other.getOrDefault(table.getKey(), new long[0]);
      long same = inBoth(mine, theirs);
      rows += mine.length;
      equal += same;
      differing += Math.max(mine.length, theirs.length) - same;
    }
    return new Compared(tables.size(), rows, equal, differing);
  }

  private static long inBoth(long[] one, long[] other) {
    long both = 0;
    int i = 0;
    int j = 0;
    while (i < one.length && j < other.length) {
      if (one[i] == other[j]) {
        both++;
        i++;
        j++;
      } else if (one[i] < other[j]) {
        i++;
      } else {
        j++;
      }
    }
    return both;
  }
}
