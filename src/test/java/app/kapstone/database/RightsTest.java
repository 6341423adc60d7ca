package app.kapstone.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the runtime user may not do, and what is found when the owner has done it. */
@Execution(ExecutionMode.CONCURRENT)
class RightsTest {
  private static final int NO_RIGHT = 90096;

  @TempDir Path folder;
  private TestPractice practice;

  @BeforeEach
  void make() throws Exception {
    practice = TestPractice.in(folder);
    try (Database database = practice.create()) {
      TestPractice.put(database, "one", "1");
      TestPractice.put(database, "two", "2");
    }
  }

  /** Works on the file with the practice's keys and seals it again, as only we could. */
  private void behindOurBack(String... sql) throws Exception {
    try (Practice keys = practice.keys()) {
      Seal before = Seal.read(keys);
      H2File file = H2File.open(keys.file(), keys);
      for (String each : sql) {
        file.execute(each);
      }
      file.shutdown(false);
      before.closed(keys).write(keys);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit_entry set action = 'x'",
        "delete from audit_entry",
        "truncate table audit_entry",
        "delete from commit_state",
        "insert into commit_state values (2, 0)",
        "select * from \"flyway_schema_history\"",
      })
  void runtimeUser_onTables_hasOnlyItsRights(String sql) throws Exception {
    assertRefused(sql, NO_RIGHT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create table mine (id int)",
        "create alias mine for 'java.lang.Math.abs'",
        "create view mine as select 1",
        "alter table audit_entry add column mine int",
        "drop table setting",
        "create user mine password 'x'",
        "grant all on audit_entry to runtime",
        "script to 'mine.sql'",
        "backup to 'mine.zip'",
        "shutdown",
        "set trace_level_file 3",
        "create linked table mine('', 'jdbc:h2:mem:x', '', '', 'x')",
        "call file_read('/etc/hostname')",
        "call csvwrite('mine.csv', 'select 1')",
      })
  void runtimeUser_beyondTables_isRefused(String sql) throws Exception {
    try (Practice keys = practice.keys();
        H2File file = H2File.open(keys.file(), keys);
        Connection runtime = file.connectRuntime();
        var statement = runtime.createStatement()) {
      assertThatThrownBy(() -> statement.execute(sql)).isInstanceOf(SQLException.class);
      assertThat(file.commitSeq()).isEqualTo(2);
    }
  }

  private void assertRefused(String sql, int code) throws Exception {
    try (Practice keys = practice.keys();
        H2File file = H2File.open(keys.file(), keys);
        Connection runtime = file.connectRuntime();
        var statement = runtime.createStatement()) {
      assertThatThrownBy(() -> statement.execute(sql))
          .isInstanceOfSatisfying(
              SQLException.class, e -> assertThat(e.getErrorCode()).isEqualTo(code));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit_entry set action = 'forged' where seq = 1",
        "delete from audit_entry where seq = 1",
        "delete from audit_entry where seq = 2",
        "delete from audit_entry",
        "update audit_entry set seq = -seq; update audit_entry set seq = 3 + seq",
        "update audit_entry set at = dateadd(microsecond, 1, at) where seq = 2",
      })
  void auditRow_changedBehindOurBack_isFoundAndUndone(String sql) throws Exception {
    behindOurBack(sql);
    try (Database database = practice.open()) {
      assertThat(database.report().findings())
          .anyMatch(f ->
              f instanceof Finding.RebuiltFromBackup r
                  && r.reason() == Finding.Reason.AUDIT_CHAIN_BROKEN);
      assertThat(database.lastAudit().seq()).isEqualTo(2);
    }
  }

  @Test
  void auditRow_changedWhileOpen_isFoundByTheBackup() throws Exception {
    Database database = practice.open();
    try (Practice keys = practice.keys();
        H2File second = H2File.open(keys.file(), keys)) {
      second.execute("update audit_entry set action = 'forged' where seq = 1");
      assertThatThrownBy(
              () -> {
                TestPractice.put(database, "three", "3");
                database.backUp();
              })
          .isInstanceOfSatisfying(
              DatabaseDamaged.class,
              e -> assertThat(e.part()).isEqualTo(DatabaseDamaged.Part.AUDIT_CHAIN));
      assertThatThrownBy(() -> database.read(r -> 1)).isInstanceOf(ClosedDatabase.class);
    }
    try (Database reopened = practice.open()) {
      assertThat(reopened.report().isUneventful()).isFalse();
      assertThat(TestPractice.get(reopened, "three")).contains("3");
      reopened.backUp();
    }
  }

  @Test
  void row_changedBehindOurBack_isUndone() throws Exception {
    try (Practice keys = practice.keys()) {
      H2File file = H2File.open(keys.file(), keys);
      file.execute("update setting set content = 'forged' where name = 'one'");
      file.shutdown(false);
    }
    try (Database database = practice.open()) {
      assertThat(database.report().isUneventful()).isFalse();
      assertThat(TestPractice.get(database, "one")).contains("1");
    }
  }

  /** H2 connects and runs what the address says, before anybody can ask it what the file holds. */
  @Test
  void linkedTable_isRefusedBeforeItsStatementRuns() throws Exception {
    Path written = folder.resolve("written.csv");
    behindOurBack(
        "create linked table mine('', 'jdbc:h2:mem:x;INIT=create table if not exists x(a int)"
            + "\\;call csvwrite(''"
            + written
            + "'', ''select 1'')', '', '', 'X')");
    assertThat(written).exists();
    Files.delete(written);
    byte[] before = Files.readAllBytes(practice.keys().file());
    assertThatThrownBy(practice::open)
        .isInstanceOfSatisfying(
            DatabaseDamaged.class,
            e -> assertThat(e.part()).isEqualTo(DatabaseDamaged.Part.SCHEMA));
    assertThat(written).doesNotExist();
    assertThat(practice.keys().file()).hasBinaryContent(before);
    Files.delete(practice.keys().sealFile()); // and where the file is not believed, neither
    try (Database database = practice.open()) {
      assertThat(TestPractice.get(database, "one")).contains("1");
    }
    assertThat(written).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create view mine as select 1 as one",
        "create table mine (id int)",
        "create user mine password 'x'",
        "grant update on audit_entry to runtime",
        "create sequence mine",
        "create domain mine as int",
        "create constant mine value 1",
        "create schema mine",
        "alter table setting add column mine int",
        "alter table commit_state drop constraint commit_state_is_one_row",
        "alter table setting add constraint constraint_mine check (length(content) > 0)",
        "alter table setting alter column content set default file_read('/etc/hostname')",
        "alter table setting add column mine varchar as lower(name)",
        "alter table audit_entry alter column action set data type varchar(1000)",
        "create role mine",
        "create synonym mine for setting",
        "alter table setting rename to hidden; create view setting as select * from hidden",
      })
  void foreignObject_isRefusedOnOpening(String sql) throws Exception {
    behindOurBack(sql);
    assertRefusedAndRestored();
  }

  /** Here H2 loads no class by name; whoever plants it has another H2. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "create alias mine as 'int mine() { return 1; }'",
        "create alias mine for 'java.lang.System.exit(int)'",
        "create aggregate mine for 'app.kapstone.database.Hostile'",
        "create linked table mine('org.h2.Driver', 'jdbc:h2:mem:x;INIT=create table x(a int)', '',"
            + " '', 'X')",
        "create trigger mine before insert on setting for each row call"
            + " 'app.kapstone.database.Hostile'",
        "create trigger mine after select on setting as 'org.h2.api.Trigger create() {"
            + " return new app.kapstone.database.Hostile(); }'",
      })
  void hostileCode_plantedByAnotherProgram_isRefusedBeforeItRuns(String sql) throws Exception {
    Hostile.plant(practice, sql);
    Path ran = Hostile.ran(practice.root);
    assertThat(Files.exists(ran)).isEqualTo(sql.contains("trigger"));
    Files.deleteIfExists(ran);
    byte[] before = Files.readAllBytes(practice.keys().file());
    assertThatThrownBy(practice::open).isInstanceOf(DatabaseDamaged.class);
    assertThat(practice.keys().file()).hasBinaryContent(before);
    assertRefusedAndRestored();
    assertThat(ran).doesNotExist();
  }

  /** Then the file itself is all there is, and its chain is read before its schema is known. */
  @Test
  void linkThatIsNone_withoutSealAndBackups_isDamageAndNoOtherFailure() throws Exception {
    behindOurBack("alter table audit_entry alter column hash set data type varchar(200)");
    Files.delete(practice.keys().sealFile());
    for (Backup backup : new Backups(practice.keys()).list()) {
      Disk.deleteTree(backup.folder());
    }
    assertThatThrownBy(practice::open).isInstanceOf(DatabaseDamaged.class);
  }

  private void assertRefusedAndRestored() throws Exception {
    assertThatThrownBy(practice::open)
        .isInstanceOfSatisfying(
            DatabaseDamaged.class,
            e -> assertThat(e.part()).isEqualTo(DatabaseDamaged.Part.SCHEMA));
    String newest = new Backups(practice.keys()).list().getFirst().id();
    try (Database database = Database.restore(practice.keys(), newest)) {
      assertThat(TestPractice.get(database, "one")).contains("1");
    }
    try (var files = Files.list(practice.folder().database())) {
      assertThat(files).anyMatch(file -> file.getFileName().toString().startsWith("set-aside-"));
    }
  }

  @Test
  void functionInQuotes_isSeenBeforeH2OpensTheFile() throws Exception {
    Definitions.requireOurs(practice.keys().file(), practice.keys());
    behindOurBack(
        "alter table setting add constraint mine check (\"FILE_READ\"('/etc/hosts') is not null)");
    assertThatThrownBy(() -> Definitions.requireOurs(practice.keys().file(), practice.keys()))
        .isInstanceOf(DatabaseDamaged.class)
        .hasMessageContaining("foreign definition");
  }
}
