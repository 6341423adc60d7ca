package app.kapstone.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Each kind of damage to the journal and to the backups, alone and with the file. */
@Execution(ExecutionMode.CONCURRENT)
class JournalDamageTest extends DamagedPractice {
  @Test
  void journal_olderOnePutBack_stops() throws Exception {
    TestPractice damaged = copy();
    Path journal = journal(damaged);
    byte[] older = Files.readAllBytes(journal);
    try (Database database = damaged.open()) {
      TestPractice.put(database, "newer", "must stay");
    }
    byte[] newer = Files.readAllBytes(journal);
    Files.write(journal, older);
    byte[] before = Files.readAllBytes(file(damaged));
    assertThatThrownBy(damaged::open).isInstanceOf(JournalBehind.class);
    assertThat(file(damaged)).hasBinaryContent(before);
    assertThat(journal).hasBinaryContent(older);
    Files.write(journal, newer);
    try (Database database = damaged.open()) {
      assertThat(TestPractice.get(database, "newer")).contains("must stay");
    }
  }

  @Test
  void journal_olderOnePutBackAfterUncleanEnd_stops() throws Exception {
    byte[] older = Files.readAllBytes(journal(practice));
    Database database = practice.open();
    TestPractice.put(database, "newer", "must stay");
    TestPractice damaged = copy();
    database.close();
    Files.write(journal(damaged), older);
    assertThatThrownBy(damaged::open).isInstanceOf(JournalBehind.class);
  }

  @Test
  void journal_deleted_stops() throws Exception {
    TestPractice damaged = copy();
    Files.delete(journal(damaged));
    assertThatThrownBy(damaged::open).isInstanceOf(JournalBehind.class);
  }

  @Test
  void journal_olderOnePutBack_restoreSaysTheGap() throws Exception {
    TestPractice damaged = copy();
    Path journal = journal(damaged);
    byte[] older = Files.readAllBytes(journal);
    try (Database database = damaged.open()) {
      TestPractice.put(database, "newer", "is lost, and said to be");
    }
    Files.write(journal, older);
    String newest = new Backups(damaged.keys()).list().getFirst().id();
    try (Database database = Database.restore(damaged.keys(), newest)) {
      assertThat(database.report().findings())
          .contains(new Finding.RestoredWithGap(WRITES, WRITES + 1));
      assertNothingLost(database);
      TestPractice.put(database, "after", "works");
    }
    try (Database database = damaged.open()) {
      assertThat(database.report().findings()).containsExactly(new Finding.ClosedCleanly());
      assertThat(TestPractice.get(database, "after")).contains("works");
    }
  }

  @Test
  void journal_lastFrameTornAfterUncleanEnd_isDropped() throws Exception {
    Database database = practice.open();
    TestPractice.put(database, "acknowledged", "stays");
    TestPractice damaged = copy();
    byte[] whole = Files.readAllBytes(journal(damaged));
    TestPractice.put(database, "never acknowledged", "goes ".repeat(200));
    byte[] longer = Files.readAllBytes(journal(practice));
    database.close();
    for (int cut : new int[] {1, 7, 8, 60, longer.length - whole.length - 1}) {
      TestPractice torn = damaged.copyTo(folder.resolve("torn" + cut));
      Files.write(journal(torn), Arrays.copyOf(longer, whole.length + cut));
      try (Database reopened = torn.open()) {
        assertThat(reopened.report().findings())
            .contains(new Finding.TornFrameDropped())
            .anyMatch(f -> f instanceof Finding.RebuiltAfterUncleanEnd);
        assertThat(TestPractice.get(reopened, "acknowledged")).contains("stays");
        assertThat(TestPractice.get(reopened, "never acknowledged")).isEmpty();
        TestPractice.put(reopened, "after", "works");
      }
      try (Database reopened = torn.open()) {
        assertThat(reopened.report().findings()).containsExactly(new Finding.ClosedCleanly());
        assertThat(TestPractice.get(reopened, "after")).contains("works");
      }
    }
  }

  @Test
  void journal_flippedAnywhere_withSealedFile_isSaidAndNothingLost() throws Exception {
    var random = new Random(9);
    for (int i = 0; i < 8; i++) {
      TestPractice damaged = copy();
      Path journal = journal(damaged);
      flip(journal, random.nextLong(Files.size(journal)));
      try (Database database = damaged.open()) {
        assertThat(database.report().findings()).anyMatch(f -> f instanceof Finding.JournalDamaged);
        assertNothingLost(database);
        TestPractice.put(database, "after", "works");
      }
      Files.delete(file(damaged)); // the new journal and the new backup carry it on
      try (Database database = damaged.open()) {
        assertNothingLostBut(database, 1);
        assertThat(TestPractice.get(database, "after")).contains("works");
      }
    }
  }

  @Test
  void journal_flippedAnywhere_afterUncleanEnd_isSaidAndNothingLost() throws Exception {
    Database database = practice.open();
    TestPractice.put(database, "last", "stays");
    TestPractice unclean = copy();
    database.close();
    var random = new Random(10);
    for (int i = 0; i < 8; i++) {
      TestPractice damaged = unclean.copyTo(folder.resolve("unclean" + i));
      Path journal = journal(damaged);
      flip(journal, random.nextLong(Files.size(journal)));
      try (Database reopened = damaged.open()) {
        assertThat(reopened.report().findings())
            .anyMatch(f -> f instanceof Finding.JournalDamaged)
            .anyMatch(f -> f instanceof Finding.UsedWithoutProof);
        assertThat(TestPractice.get(reopened, "last")).contains("stays");
      }
    }
  }

  @Test
  void journalAndFile_bothDamaged_stopsAndKeepsBoth() throws Exception {
    TestPractice damaged = copy();
    flip(journal(damaged), 150);
    cut(file(damaged), Files.size(file(damaged)) / 8); // what lies behind a half may be room alone
    byte[] before = Files.readAllBytes(file(damaged));
    assertThatThrownBy(damaged::open)
        .isInstanceOfSatisfying(
            DatabaseDamaged.class,
            e -> assertThat(e.part()).isEqualTo(DatabaseDamaged.Part.JOURNAL));
    assertThat(file(damaged)).hasBinaryContent(before);
  }

  @Test
  void newestBackup_damaged_olderOneIsUsed() throws Exception {
    for (String part : List.of(Backup.FILE, "manifest")) {
      TestPractice damaged = copy();
      Backup newest = new Backups(damaged.keys()).list().getFirst();
      flip(newest.folder().resolve(part), 60);
      Files.delete(file(damaged));
      try (Database database = damaged.open()) {
        assertThat(database.report().findings())
            .contains(new Finding.BackupSkipped(newest.id()))
            .anyMatch(
                f -> f instanceof Finding.RebuiltFromBackup r && r.writesReplayed() == WRITES);
        assertNothingLost(database);
      }
    }
  }

  @Test
  void noBackupUsable_afterUncleanEnd_fileIsReadInFullAndSaidSo() throws Exception {
    Database database = practice.open();
    TestPractice.put(database, "last", "stays");
    TestPractice damaged = copy();
    database.close();
    for (Backup backup : new Backups(damaged.keys()).list()) {
      flip(backup.folder().resolve(Backup.FILE), 60);
    }
    try (Database reopened = damaged.open()) {
      assertThat(reopened.report().findings())
          .contains(new Finding.UsedWithoutProof(Finding.Reason.NOT_CLOSED));
      assertThat(TestPractice.get(reopened, "last")).contains("stays");
      assertNothingLostBut(reopened, 1);
    }
  }

  @Test
  void journal_withAFrameOfNegativeLength_isADamagedJournal() throws Exception {
    TestPractice damaged = copy();
    var frame = java.nio.ByteBuffer.allocate(64);
    frame.putInt(-5).putInt(JournalFrame.check(-5, WRITES + 1));
    Files.write(journal(damaged), frame.array(), java.nio.file.StandardOpenOption.APPEND);
    assertScannedAsDamaged(damaged);
    try (Database database = damaged.open()) {
      assertNothingLost(database);
    }
  }

  @Test
  void journal_withAFrameLongerThanAnyWrite_isADamagedJournal() throws Exception {
    TestPractice damaged = copy();
    int size = Integer.MAX_VALUE - 100;
    var frame = java.nio.ByteBuffer.allocate(JournalFrame.PREFIX_BYTES);
    frame.putInt(size).putInt(JournalFrame.check(size, WRITES + 1));
    Path journal = journal(damaged);
    Files.write(journal, frame.array(), java.nio.file.StandardOpenOption.APPEND);
    try (var file = new java.io.RandomAccessFile(journal.toFile(), "rw")) {
      file.setLength(3L << 30);
    }
    assertScannedAsDamaged(damaged);
  }

  private static void assertScannedAsDamaged(TestPractice damaged) throws Exception {
    JournalScan scan = JournalScan.of(damaged.keys(), journal(damaged), (commit, hash) -> {});
    assertThat(scan.end()).isEqualTo(JournalScan.End.DAMAGED);
    assertThat(scan.lastSeq()).isEqualTo(WRITES);
  }
}
