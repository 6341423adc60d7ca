package app.kapstone.database;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.List;

final class Opening {
  private Opening() {}

  record Opened(Engine engine, OpeningReport report) {}

  static Opened create(Practice practice) throws DatabaseException {
    SchemaCheck schema = SchemaCheck.load();
    try {
      practice.folder().sweepTemp();
      H2File file = H2File.create(practice.file(), practice);
      Migrations.migrate(file, schema.version());
      schema.requireEqual(file.owner());
      Journal journal = Journal.start(practice, 0, schema.version(), new byte[32]);
      return new Opened(
          new Engine(practice, file, journal, Files.size(practice.file())),
          new OpeningReport(List.of(new Finding.NewPractice())));
    } catch (SQLException e) {
      throw Failures.of(e);
    } catch (IOException e) {
      throw Failures.of(e);
    }
  }

  static Opened open(Practice practice) throws DatabaseException {
    SchemaCheck schema = SchemaCheck.load();
    try {
      practice.folder().sweepTemp();
      H2File file = H2File.open(practice.file(), practice);
      schema.requireEqual(file.owner());
      JournalScan scan =
          JournalScan.of(
              practice, Journal.fileFor(practice.folder().journal(), 0), (commit, hash) -> {});
      return new Opened(
          new Engine(practice, file, Journal.resume(practice, scan), Files.size(practice.file())),
          new OpeningReport(List.of(new Finding.ClosedCleanly())));
    } catch (SQLException e) {
      throw Failures.of(e);
    } catch (IOException e) {
      throw Failures.of(e);
    }
  }
}
