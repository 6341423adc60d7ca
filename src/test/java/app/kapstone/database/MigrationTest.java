package app.kapstone.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kapstone.domain.patient.PatientHistory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class MigrationTest {
  private static final int LATER = 900;

  @TempDir Path folder;
  private TestPractice practice;
  private SchemaCheck later;
  private int present;

  @BeforeEach
  void make() throws Exception {
    practice = TestPractice.in(folder);
    SchemaCheck now = SchemaCheck.load();
    present = now.version();
    List<String> lines = new ArrayList<>(now.expected());
    lines.add("column LATER.ID UUID -1 NO - -");
    lines.add("table PUBLIC.LATER BASE TABLE");
    lines.add("right RUNTIME - SELECT, INSERT LATER");
    later = new SchemaCheck(LATER, lines, now.query());
    try (Database database = practice.create()) {
      TestPractice.put(database, "before", "the migration");
    }
  }

  /** The last schema in which a patient had one free text for all medicines. */
  @Test
  void open_schemaTwo_makesEntriesOfItsFreeTextsAtOnce(@TempDir Path other) throws Exception {
    var former = TestPractice.in(other);
    try (Database database = Database.createAt(former.keys(), 2)) {
      database.change(w ->
          w.dsl()
              .execute(
                  "insert into patient values (UUID '00000000-0000-0001-0000-000000000002', 1, 'Ida Example', '', '', null, '',"
                      + " '', '', '', '', '', '', '', '', 'Latex', 'Prazosin', null,"
                      + " TIMESTAMP WITH TIME ZONE '2026-03-02 15:00:00+00', null)"));
    }
    try (Database database = former.open()) {
      assertThat(database.report().findings()).contains(new Finding.MigratedFrom(2));
      PatientHistory known =
          database.read(r -> r.entries().ofPatient(r.patients().list().getFirst().id()));
      assertThat(known.medicinesText()).isEqualTo("Prazosin");
      assertThat(known.allergiesText()).isEqualTo("Latex");
    }
  }

  private static void assertMigrated(Database database) throws Exception {
    assertThat(TestPractice.get(database, "before")).contains("the migration");
    int rows = database.read(r -> r.dsl().fetchCount(org.jooq.impl.DSL.table("later")));
    assertThat(rows).isZero();
  }

  @Test
  void olderPractice_isBackedUpAndMigrated() throws Exception {
    try (Database database = Database.open(practice.keys(), later)) {
      assertThat(database.report().findings())
          .containsExactly(new Finding.ClosedCleanly(), new Finding.MigratedFrom(present));
      assertMigrated(database);
      assertThat(database.backups().stream().map(BackupInfo::schemaVersion))
          .containsExactly(LATER, present, present);
    }
    try (Database database = Database.open(practice.keys(), later)) {
      assertThat(database.report().findings()).containsExactly(new Finding.ClosedCleanly());
    }
  }

  @Test
  void newerPractice_isRefusedUntouched() throws Exception {
    Database.open(practice.keys(), later).close();
    byte[] before = Files.readAllBytes(practice.keys().file());
    assertThatThrownBy(practice::open).isInstanceOf(DatabaseTooNew.class);
    assertThat(practice.keys().file()).hasBinaryContent(before);
    Files.delete(practice.keys().sealFile());
    assertThatThrownBy(practice::open).isInstanceOf(DatabaseTooNew.class);
  }

  /** Nobody is told of tampering, and the former program finds everything as it was. */
  @Test
  void migration_thatTheFileDoesNotTake_saysSoAndTheFormerKapstoneGoesOn() throws Exception {
    List<String> other = new ArrayList<>(later.expected());
    other.add("column LATER.MORE UUID -1 NO - -");
    var impossible = new SchemaCheck(LATER, other, SchemaCheck.load().query());
    assertThatThrownBy(() -> Database.open(practice.keys(), impossible))
        .isInstanceOf(MigrationFailed.class);
    try (Database former = practice.open()) {
      assertThat(TestPractice.get(former, "before")).contains("the migration");
      assertThat(former.report().findings())
          .anyMatch(f ->
              f instanceof Finding.RebuiltFromBackup r
                  && r.reason() == Finding.Reason.MIGRATION_INTERRUPTED);
    }
  }

  @Test
  void migration_interruptedHalfWay_startsFromTheBackup() throws Exception {
    Database database = practice.open();
    database.backUp();
    database.abandon();
    try (Practice keys = practice.keys();
        H2File half = H2File.open(keys.file(), keys)) {
      half.execute("create table later (half uuid)"); // what H2 has committed of it by itself
      half.execute("CHECKPOINT SYNC");
    }
    Files.write(practice.keys().migrationMark(), new byte[] {1});
    try (Database reopened = Database.open(practice.keys(), later)) {
      assertThat(reopened.report().findings())
          .anyMatch(f ->
              f instanceof Finding.RebuiltFromBackup r
                  && r.reason() == Finding.Reason.MIGRATION_INTERRUPTED)
          .contains(new Finding.MigratedFrom(present));
      assertMigrated(reopened);
    }
    assertThat(practice.keys().migrationMark()).doesNotExist();
  }

  @Test
  void rebuild_acrossAMigration_migratesOnTheWay() throws Exception {
    try (Database database = Database.open(practice.keys(), later)) {
      TestPractice.put(database, "after", "the migration");
    }
    Files.delete(practice.keys().file());
    List<Backup> backups = new Backups(practice.keys()).list();
    for (Backup backup : backups) {
      if (backup.manifest().schemaVersion() == LATER) {
        Files.delete(backup.folder().resolve(Backup.FILE));
      }
    }
    try (Database database = Database.open(practice.keys(), later)) {
      assertMigrated(database);
      assertThat(TestPractice.get(database, "after")).contains("the migration");
    }
  }
}
