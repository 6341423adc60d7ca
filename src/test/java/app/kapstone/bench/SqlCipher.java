package app.kapstone.bench;

import app.kapstone.database.Database;
import app.kapstone.database.TableDump;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Properties;

/**
 * The same rows in an SQLCipher 4 file, keyed as the page of a passphrase would be, each commit
 * forced to the disk. Its driver is there with the profile of the benches alone.
 */
final class SqlCipher implements AutoCloseable {
  private static final List<String> TABLES =
      List.of(
          "patient",
          "patient_entry",
          "course",
          "visit",
          "dosing_session",
          "session_event",
          "note_draft",
          "signed_note",
          "measure_result",
          "document",
          "screening_draft",
          "signed_screening",
          "adverse_event",
          "adverse_follow_up",
          "safety_check",
          "hold_override",
          "note_item",
          "note_item_end",
          "process_draft",
          "process_note");

  /** Those of the record's own tables that the chart goes by. */
  private static final List<String> INDEXES =
      List.of(
          "patient (id)",
          "patient_entry (patient_id, entry_id, version)",
          "course (patient_id, id)",
          "visit (course_id, id)",
          "dosing_session (patient_id, id)",
          "session_event (session_id, sequence)",
          "session_event (kind, session_id)",
          "session_event (corrected_id)",
          "note_draft (patient_id, id)",
          "signed_note (patient_id, id)",
          "measure_result (patient_id, id)",
          "document (patient_id, id)",
          "screening_draft (patient_id, id)",
          "signed_screening (patient_id, id)",
          "adverse_event (patient_id, id)",
          "adverse_follow_up (event_id, id)",
          "safety_check (patient_id, id)",
          "hold_override (patient_id, id)",
          "note_item (patient_id, id)",
          "note_item_end (item_id)",
          "process_draft (patient_id, id)",
          "process_note (patient_id, id)");

  private final Connection connection;

  private SqlCipher(Connection connection) {
    this.connection = connection;
  }

  static SqlCipher make(Path file, Database database) throws Exception {
    Files.deleteIfExists(file);
    var made = new SqlCipher(open(file));
    made.run("PRAGMA journal_mode = DELETE");
    made.run("PRAGMA synchronous = FULL");
    made.connection.setAutoCommit(false);
    TableDump.give(database, TABLES, made.new Copying());
    for (String index : INDEXES) {
      made.run("CREATE INDEX i" + INDEXES.indexOf(index) + " ON " + index);
    }
    made.run("CREATE VIRTUAL TABLE words USING fts5(title, body, content = 'signed_note')");
    made.run("INSERT INTO words (rowid, title, body) SELECT rowid, title, body FROM signed_note");
    made.connection.commit();
    // Not analysed: told that hardly an event is corrected, SQLite reads all of them for each one.
    made.requireCipher(file);
    return made;
  }

  private static Connection open(Path file) throws SQLException {
    var properties = new Properties();
    properties.setProperty("cipher", "sqlcipher");
    properties.setProperty("legacy", "4");
    properties.setProperty("key", "seven quiet herons wade");
    return DriverManager.getConnection("jdbc:sqlite:" + file, properties);
  }

  /** A file that begins with the name of its format holds everything in clear. */
  private void requireCipher(Path file) throws Exception {
    try (var in = Files.newInputStream(file)) {
      if (new String(in.readNBytes(6), java.nio.charset.StandardCharsets.US_ASCII)
          .equals("SQLite")) {
        throw new IllegalStateException("the file is not encrypted");
      }
    }
  }

  String version() throws SQLException {
    try (var asked = connection.prepareStatement("SELECT sqlite_version()");
        ResultSet row = asked.executeQuery()) {
      row.next();
      return row.getString(1);
    }
  }

  private void run(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Reads every value of every row. */
  int read(String sql, Object... binds) throws SQLException {
    try (PreparedStatement asked = connection.prepareStatement(sql)) {
      for (int i = 0; i < binds.length; i++) {
        asked.setObject(i + 1, binds[i]);
      }
      int rows = 0;
      try (ResultSet found = asked.executeQuery()) {
        int columns = found.getMetaData().getColumnCount();
        while (found.next()) {
          for (int column = 1; column <= columns; column++) {
            found.getObject(column);
          }
          rows++;
        }
      }
      return rows;
    }
  }

  /** Ends the transaction that reading began. */
  void end() throws SQLException {
    connection.commit();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  private final class Copying implements TableDump.Taker {
    private String insert = "";

    @Override
    public void table(String name, List<String> columns) {
      try {
        run("CREATE TABLE " + name + " (" + String.join(", ", columns) + ")");
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
      String marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
      insert = "INSERT INTO " + name + " VALUES (" + marks + ")";
    }

    @Override
    public void row(Object[] values) {
      try (PreparedStatement asked = connection.prepareStatement(insert)) {
        for (int i = 0; i < values.length; i++) {
          asked.setObject(i + 1, values[i]);
        }
        asked.executeUpdate();
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
