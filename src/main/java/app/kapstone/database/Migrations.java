package app.kapstone.database;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;

/** The numbered migrations, run as the schema's owner. */
final class Migrations {
  private Migrations() {}

  /** The schema version a file has; 0 for an empty one. */
  static int version(Connection owner) throws SQLException {
    try (var statement = owner.createStatement()) {
      try (var tables =
          statement.executeQuery(
              "select count(*) from information_schema.tables"
                  + " where table_schema = 'PUBLIC' and table_name = 'flyway_schema_history'")) {
        tables.next();
        if (tables.getInt(1) == 0) {
          return 0;
        }
      }
      try (var rows =
          statement.executeQuery(
              "select coalesce(max(cast(\"version\" as int)), 0)"
                  + " from \"flyway_schema_history\" where \"success\"")) {
        rows.next();
        return rows.getInt(1);
      }
    }
  }

  /**
   * Migrates up to a version. A failure leaves the file half-way: restore it.
   *
   * @throws DatabaseDamaged if the file does not take it; for want of room, of memory or of a right
   *     its own failure says so
   */
  static void migrate(H2File file, int target) throws DatabaseException {
    String runtimePassword = file.runtimePassword();
    try {
      Flyway.configure()
          .dataSource(file.ownerSource())
          .locations("classpath:database")
          .placeholders(Map.of("runtimePassword", runtimePassword))
          .target(MigrationVersion.fromVersion(Integer.toString(target)))
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw because(e);
    }
  }

  /** The file may double while it is changed, and is then copied once more. */
  static void requireRoom(Practice practice) throws IOException, DiskFull, FolderMoved {
    long bytes = Files.size(practice.file());
    Disk.requireRoom(practice.folder().database(), 2 * bytes + BackupMaking.ROOM_BYTES);
  }

  /** Migrates a record to this program's schema, of which a backup was made; gives its version. */
  static int bring(H2File file, int from, SchemaCheck schema)
      throws SQLException, DatabaseException {
    try {
      migrate(file, schema.version());
      schema.requireEqual(file.owner());
      return version(file.owner());
    } catch (DatabaseDamaged e) {
      throw new MigrationFailed(from, schema.version());
    }
  }

  /** Flyway quotes the statement that failed, and with it perhaps a row or the password. */
  static DatabaseException because(FlywayException failure) {
    return Failures.ofWorld(failure)
        .orElseGet(() -> new DatabaseDamaged(DatabaseDamaged.Part.SCHEMA, "the migration failed"));
  }
}
