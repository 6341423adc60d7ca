package app.kapstone.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.Writer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Every row of every table, read to its last byte: the only way to know that H2 can read it. */
final class TableRows {
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
   * @return how many rows each table really gave
   */
  static SortedMap<String, Long> readAll(Connection owner) throws SQLException, IOException {
    SortedMap<String, Long> counts = new TreeMap<>();
    for (String table : tables(owner)) {
      try (var statement = owner.createStatement()) {
        statement.setFetchSize(1000);
        try (var rows = statement.executeQuery("select * from " + quoted(table))) {
          long count = 0;
          while (rows.next()) {
            readRow(rows);
            count++;
          }
          counts.put(table, count);
        }
      }
    }
    return counts;
  }

  private static void readRow(ResultSet rows) throws SQLException, IOException {
    var columns = rows.getMetaData();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      switch (columns.getColumnType(i)) {
        case Types.BLOB -> {
          try (InputStream in = rows.getBinaryStream(i)) {
            if (in != null) {
              in.transferTo(OutputStream.nullOutputStream());
            }
          }
        }
        case Types.CLOB -> {
          try (Reader in = rows.getCharacterStream(i)) {
            if (in != null) {
              in.transferTo(Writer.nullWriter());
            }
          }
        }
        default -> rows.getString(i);
      }
    }
  }

  private static List<String> tables(Connection owner) throws SQLException {
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

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
