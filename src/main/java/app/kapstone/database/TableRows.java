package app.kapstone.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.Writer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** Every row of every table, read to its last byte: the only way to know that H2 can read it. */
final class TableRows {
  /** After so many rows it is asked whether to go on. */
  static final int ASKED_EVERY = 256;

  private TableRows() {}

  /** How many rows each table says it has. */
  static SortedMap<String, Long> count(Connection owner) throws SQLException {
    SortedMap<String, Long> counts = new TreeMap<>();
    for (String table : tables(owner)) {
      try (var statement = owner.createStatement();
          var rows = statement.executeQuery("select count(*) from " + quoted(table))) {
        rows.next();
        counts.put(table, rows.getLong(1));
      }
    }
    return counts;
  }

  /**
   * Reads all of it.
   *
   * @param stopped asked now and then
   * @param but tables that somebody else reads
   * @return how many rows each table really gave
   * @throws CancellationException when it was stopped
   */
  static SortedMap<String, Long> readAll(Connection owner, BooleanSupplier stopped, String... but)
      throws SQLException, IOException {
    SortedMap<String, Long> counts = new TreeMap<>();
    for (String table : tables(owner)) {
      if (!List.of(but).contains(table)) {
        counts.put(table, read(owner, table, stopped));
      }
    }
    return counts;
  }

  /** H2 decodes a row when it comes to it, but for what is large. */
  private static long read(Connection owner, String table, BooleanSupplier stopped)
      throws SQLException, IOException {
    try (var statement = owner.createStatement()) {
      statement.setFetchSize(1000);
      try (var rows = statement.executeQuery("select * from " + quoted(table))) {
        List<Integer> large = large(rows.getMetaData());
        long count = 0;
        while (rows.next()) {
          for (int column : large) {
            readLarge(rows, column);
          }
          if (++count % ASKED_EVERY == 0 && stopped.getAsBoolean()) {
            throw new CancellationException();
          }
        }
        return count;
      }
    }
  }

  private static List<Integer> large(ResultSetMetaData columns) throws SQLException {
    List<Integer> large = new ArrayList<>();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      if (columns.getColumnType(i) == Types.BLOB || columns.getColumnType(i) == Types.CLOB) {
        large.add(i);
      }
    }
    return large;
  }

  private static void readLarge(ResultSet rows, int column) throws SQLException, IOException {
    if (rows.getMetaData().getColumnType(column) == Types.BLOB) {
      try (InputStream in = rows.getBinaryStream(column)) {
        if (in != null) {
          in.transferTo(OutputStream.nullOutputStream());
        }
      }
    } else {
      try (Reader in = rows.getCharacterStream(column)) {
        if (in != null) {
          in.transferTo(Writer.nullWriter());
        }
      }
    }
  }

  static List<String> tables(Connection owner) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (var statement = owner.createStatement();
        var rows =
            statement.executeQuery(
                "select table_name from information_schema.tables"
                    + " where table_schema = 'PUBLIC' and table_type = 'BASE TABLE'")) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    return tables;
  }

  static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
