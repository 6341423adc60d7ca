package app.kapstone.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class BackupTest {
  @TempDir Path folder;
  private TestPractice practice;

  @BeforeEach
  void make() {
    practice = TestPractice.in(folder);
  }

  @Test
  void newPractice_hasABackupAtOnce() throws Exception {
    try (Database database = practice.create()) {
      assertThat(database.backups()).extracting(BackupInfo::commitSeq).containsExactly(0L);
    }
  }

  @Test
  void backUp_withNothingNew_isTheOneBefore() throws Exception {
    try (Database database = practice.create()) {
      TestPractice.put(database, "a", "1");
      BackupInfo first = database.backUp();
      assertThat(database.backUp()).isEqualTo(first);
      Path file = practice.folder().backups().resolve(first.id()).resolve(Backup.FILE);
      Files.write(file, new byte[] {1, 2, 3});
      assertThat(database.backUp().id()).isNotEqualTo(first.id());
    }
  }

  @Test
  void backUp_often_keepsSevenWithTheirJournals() throws Exception {
    try (Database database = practice.create()) {
      for (int i = 1; i <= 10; i++) {
        practice.clock.pass(Duration.ofDays(1));
        TestPractice.put(database, "row " + i, "content");
        database.backUp();
      }
      assertThat(database.backups())
          .extracting(BackupInfo::commitSeq)
          .containsExactly(10L, 9L, 8L, 7L, 6L, 5L, 4L);
      TestPractice.put(database, "row 11", "content");
    }
    assertThat(practice.folder().journal()).isDirectoryContaining("glob:**journal-11.log");
    try (var files = Files.list(practice.folder().journal())) {
      assertThat(files).hasSize(1);
    }
    String oldest = new Backups(practice.keys()).list().getLast().id();
    assertThat(practice.folder().backups().resolve(oldest))
        .isDirectoryContaining("glob:**journal-5.log")
        .isDirectoryContaining("glob:**vault.key");
    try (Database database = Database.restore(practice.keys(), oldest)) {
      assertThat(TestPractice.count(database)).isEqualTo(11);
      assertThat(database.report().findings()).hasSize(1);
      TestPractice.put(database, "row 12", "content");
    }
    try (Database database = practice.open()) {
      assertThat(database.report().findings()).containsExactly(new Finding.ClosedCleanly());
      assertThat(TestPractice.count(database)).isEqualTo(12);
    }
  }

  @Test
  void watch_goingRound_makesOneBackupADay() throws Exception {
    try (Database database = practice.create()) {
      TestPractice.put(database, "a", "1");
      database.watch().run(() -> false);
      assertThat(database.backups()).hasSize(1);
      practice.clock.pass(Duration.ofDays(2));
      database.watch().run(() -> false);
      assertThat(database.backups()).hasSize(2);
      database.watch().run(() -> false);
      assertThat(database.backups()).hasSize(2);
    }
  }

  @Test
  void restore_ofADamagedBackup_changesNothing() throws Exception {
    try (Database database = practice.create()) {
      TestPractice.put(database, "a", "1");
    }
    List<Backup> backups = new Backups(practice.keys()).list();
    Files.write(backups.getFirst().folder().resolve(Backup.FILE), new byte[] {1});
    byte[] before = Files.readAllBytes(practice.keys().file());
    assertThatThrownBy(() -> Database.restore(practice.keys(), backups.getFirst().id()))
        .isInstanceOf(DatabaseDamaged.class);
    assertThatThrownBy(() -> Database.restore(practice.keys(), "no such"))
        .isInstanceOf(DatabaseDamaged.class);
    assertThat(practice.keys().file()).hasBinaryContent(before);
    practice.open().close();
  }

  @Test
  void crash_betweenBackupAndItsJournal_leavesItTheJournalThatItNeeds() throws Exception {
    BackupInfo made;
    try (Database database = practice.create()) {
      TestPractice.put(database, "a", "1");
      byte[] seal = Files.readAllBytes(practice.keys().sealFile());
      made = database.backUp();
      database.abandon();
      // As the crash leaves it: the backup is made, the journal and the seal are the ones before.
      Path first = new Backups(practice.keys()).list().getLast().folder();
      Files.move(
          first.resolve("journal-1.log"), practice.folder().journal().resolve("journal-1.log"));
      Files.delete(practice.folder().journal().resolve("journal-2.log"));
      Files.write(practice.keys().sealFile(), seal);
    }
    try (Database database = practice.open()) {
      TestPractice.put(database, "b", "2");
      for (int i = 0; i < 6; i++) { // the one before the crash is pruned, the crashed one is not
        practice.clock.pass(Duration.ofDays(1));
        database.backUp();
        TestPractice.put(database, "row " + i, "content");
      }
      assertThat(database.backups()).extracting(BackupInfo::commitSeq).doesNotContain(0L);
    }
    try (Database database = Database.restore(practice.keys(), made.id())) {
      assertThat(TestPractice.get(database, "b")).contains("2");
      assertThat(TestPractice.get(database, "row 5")).contains("content");
    }
  }

  @Test
  void crash_betweenBackupAndItsJournal_losesNothing() throws Exception {
    TestPractice copy;
    try (Database database = practice.create()) {
      TestPractice.put(database, "a", "1");
      BackupInfo made = database.backUp();
      // As if the new journal had not been begun: the old one lies where it was, without the new.
      copy = practice.copyTo(folder.resolve("copy"));
      Path home = new Backups(copy.keys()).list().getLast().folder();
      Files.move(home.resolve("journal-1.log"), copy.folder().journal().resolve("journal-1.log"));
      Files.delete(copy.folder().journal().resolve("journal-2.log"));
      assertThat(made.commitSeq()).isEqualTo(1);
    }
    try (Database database = copy.open()) {
      assertThat(TestPractice.get(database, "a")).contains("1");
      TestPractice.put(database, "b", "2");
      copy.clock.pass(Duration.ofDays(1));
      database.backUp();
      TestPractice.put(database, "c", "3");
    }
    Files.delete(copy.keys().file());
    try (Database database = copy.open()) {
      assertThat(TestPractice.count(database)).isEqualTo(3);
    }
  }

  @Test
  void close_afterTheFileDoubled_compacts() throws Exception {
    long grown;
    try (Database database = practice.create()) {
      String big = "x".repeat(90_000);
      for (int i = 0; i < 400; i++) {
        TestPractice.put(database, "big", big + i);
      }
      grown = Files.size(practice.keys().file());
    }
    assertThat(grown).isGreaterThan(16L << 20);
    assertThat(Files.size(practice.keys().file())).isLessThan(grown / 4);
    try (Database database = practice.open()) {
      assertThat(database.report().findings()).containsExactly(new Finding.ClosedCleanly());
      assertThat(database.backups().getFirst().commitSeq()).isEqualTo(400);
    }
  }

  @Test
  void documentSeal_flippedOrMoved_isRefused() throws Exception {
    try (Database database = practice.create()) {
      var seal = database.documents();
      var id = java.util.UUID.randomUUID();
      byte[] sealed = seal.seal(id, new byte[] {1, 2, 3});
      assertThat(seal.open(id, sealed)).containsExactly(1, 2, 3);
      assertThatThrownBy(() -> seal.open(java.util.UUID.randomUUID(), sealed))
          .isInstanceOf(DatabaseDamaged.class);
      sealed[sealed.length / 2] ^= 1;
      assertThatThrownBy(() -> seal.open(id, sealed)).isInstanceOf(DatabaseDamaged.class);
    }
  }

  @Test
  void watch_withABackupFromAClockThatWasAhead_makesOne() throws Exception {
    try (Database database = practice.create()) {
      practice.clock.pass(Duration.ofDays(4000));
      TestPractice.put(database, "a", "1");
      database.backUp();
      practice.clock.pass(Duration.ofDays(-3997));
      TestPractice.put(database, "b", "2");
      database.watch().run(() -> false);
      assertThat(database.backups()).hasSize(3);
    }
  }

  @Test
  void restore_whereTheJournalHasAGap_goesOnFromThereAndKeepsTheOtherBackupsAside()
      throws Exception {
    String first;
    try (Database database = practice.create()) {
      TestPractice.put(database, "row 1", "old");
      first = database.backUp().id();
      for (int i = 2; i <= 4; i++) {
        practice.clock.pass(Duration.ofDays(1));
        TestPractice.put(database, "row " + i, "old");
        database.backUp();
      }
      TestPractice.put(database, "row 5", "old");
    }
    Path kept = practice.folder().backups().resolve(first).resolve("journal-2.log");
    byte[] rotten = Files.readAllBytes(kept);
    rotten[JournalHeader.BYTES + JournalFrame.PREFIX_BYTES + 3] ^= 1;
    rotten = java.util.Arrays.copyOf(rotten, rotten.length + 9); // not the last frame
    Files.write(kept, rotten);
    practice.clock.pass(Duration.ofDays(1));
    try (Database database = Database.restore(practice.keys(), first)) {
      assertThat(database.report().findings()).contains(new Finding.RestoredWithGap(1, 5));
      for (int i = 2; i <= 4; i++) {
        TestPractice.put(database, "row " + i, "new");
      }
    }
    try (Database database = practice.open()) {
      assertThat(database.report().findings()).containsExactly(new Finding.ClosedCleanly());
      for (int i = 5; i <= 9; i++) {
        TestPractice.put(database, "row " + i, "new");
      }
      practice.clock.pass(Duration.ofDays(1));
      assertThat(database.backUp().commitSeq()).isEqualTo(9);
      assertThat(database.backups().getFirst().commitSeq()).isEqualTo(9);
      assertThat(database.backups()).extracting(BackupInfo::commitSeq).doesNotContain(2L, 3L, 4L);
      TestPractice.put(database, "row 10", "new");
    }
    try (Database database = practice.open()) {
      assertThat(database.report().findings()).containsExactly(new Finding.ClosedCleanly());
      assertThat(TestPractice.get(database, "row 4")).contains("new");
      assertThat(TestPractice.count(database)).isEqualTo(10);
      database.abandon();
    }
    try (Database database = practice.open()) {
      assertThat(TestPractice.get(database, "row 10")).contains("new");
      assertThat(TestPractice.count(database)).isEqualTo(10);
    }
    try (var folders = Files.list(practice.folder().backups())) {
      assertThat(folders.filter(f -> f.getFileName().toString().startsWith("set-aside-")))
          .hasSize(3);
    }
  }

  @Test
  void list_withAManifestWithoutEnd_passesItOver() throws Exception {
    try (Database database = practice.create()) {
      TestPractice.put(database, "a", "1");
      BackupInfo good = database.backUp();
      Path foreign = practice.folder().backups().resolve("20991231-000000-9");
      Files.createDirectories(foreign);
      try (var file = new java.io.RandomAccessFile(foreign.resolve("manifest").toFile(), "rw")) {
        file.setLength(3L << 30);
      }
      assertThat(database.backups().getFirst()).isEqualTo(good);
    }
  }
}
