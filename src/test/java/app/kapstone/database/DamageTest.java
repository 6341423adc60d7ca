package app.kapstone.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each kind of damage a disk, a crash or a hand can do, on the real encrypted files. */
class DamageTest {
  private static final int WRITES = 12;

  @TempDir Path folder;
  private TestPractice practice;
  private int copies;

  @BeforeEach
  void make() throws Exception {
    practice = TestPractice.in(folder.resolve("original"));
    try (Database database = practice.create()) {
      for (int i = 0; i < WRITES / 2; i++) {
        TestPractice.put(database, "row " + i, "content " + i);
      }
      database.backUp();
      for (int i = WRITES / 2; i < WRITES; i++) {
        TestPractice.put(database, "row " + i, "content " + i);
      }
    }
  }

  private TestPractice copy() throws Exception {
    return practice.copyTo(folder.resolve("copy" + copies++));
  }

  private static Path file(TestPractice of) {
    return of.folder().database().resolve("practice.mv.db");
  }

  private static Path seal(TestPractice of) {
    return of.folder().database().resolve("seal");
  }

  private static Path journal(TestPractice of) throws Exception {
    try (var files = Files.list(of.folder().journal())) {
      return files
          .filter(f -> f.getFileName().toString().startsWith("journal-"))
          .findFirst()
          .orElseThrow();
    }
  }

  private static void flip(Path file, long at) throws Exception {
    byte[] bytes = Files.readAllBytes(file);
    bytes[(int) at] ^= 0x10;
    Files.write(file, bytes);
  }

  private static void cut(Path file, long length) throws Exception {
    Files.write(file, Arrays.copyOf(Files.readAllBytes(file), (int) length));
  }

  private static void assertNothingLost(Database database) throws Exception {
    for (int i = 0; i < WRITES; i++) {
      assertThat(TestPractice.get(database, "row " + i)).contains("content " + i);
    }
    assertThat(TestPractice.count(database)).isEqualTo(WRITES);
  }

  private static void assertRebuilt(TestPractice damaged, Finding.Reason reason) throws Exception {
    try (Database database = damaged.open()) {
      assertThat(database.report().findings())
          .anySatisfy(finding -> {
            assertThat(finding).isInstanceOf(Finding.RebuiltFromBackup.class);
            var rebuilt = (Finding.RebuiltFromBackup) finding;
            assertThat(rebuilt.reason()).isEqualTo(reason);
            assertThat(rebuilt.writesReplayed()).isEqualTo(WRITES / 2);
          });
      assertNothingLost(database);
      TestPractice.put(database, "after", "works");
    }
    try (Database database = damaged.open()) {
      assertThat(database.report().findings()).containsExactly(new Finding.ClosedCleanly());
      assertThat(TestPractice.get(database, "after")).contains("works");
    }
  }

  private static long setAside(TestPractice of) throws Exception {
    try (var files = Files.list(of.folder().database())) {
      return files.filter(f -> f.getFileName().toString().startsWith("set-aside-")).count();
    }
  }

  @Test
  void file_truncatedAnywhere_isRebuilt() throws Exception {
    var random = new Random(7);
    for (int i = 0; i < 6; i++) {
      TestPractice damaged = copy();
      cut(file(damaged), random.nextLong(Files.size(file(damaged))));
      assertRebuilt(damaged, Finding.Reason.ALTERED);
      assertThat(setAside(damaged)).isEqualTo(1);
    }
  }

  @Test
  void file_cutByOneByte_isRebuilt() throws Exception {
    TestPractice damaged = copy();
    cut(file(damaged), Files.size(file(damaged)) - 1);
    assertRebuilt(damaged, Finding.Reason.ALTERED);
  }

  @Test
  void file_oneBitFlippedAnywhere_isRebuilt() throws Exception {
    var random = new Random(8);
    for (int i = 0; i < 6; i++) {
      TestPractice damaged = copy();
      flip(file(damaged), random.nextLong(Files.size(file(damaged))));
      assertRebuilt(damaged, Finding.Reason.ALTERED);
    }
  }

  @Test
  void file_emptied_isRebuilt() throws Exception {
    TestPractice damaged = copy();
    cut(file(damaged), 0);
    assertRebuilt(damaged, Finding.Reason.ALTERED);
  }

  @Test
  void file_deleted_isRebuilt() throws Exception {
    TestPractice damaged = copy();
    Files.delete(file(damaged));
    assertRebuilt(damaged, Finding.Reason.MISSING);
  }

  @Test
  void file_olderOnePutBack_isRebuilt() throws Exception {
    TestPractice damaged = copy();
    byte[] older = Files.readAllBytes(file(damaged));
    byte[] olderSeal = Files.readAllBytes(seal(damaged));
    try (Database database = damaged.open()) {
      TestPractice.put(database, "newer", "must stay");
    }
    Files.write(file(damaged), older);
    TestPractice withOldSeal = damaged.copyTo(folder.resolve("with old seal"));
    Files.write(seal(withOldSeal), olderSeal);
    for (TestPractice each : List.of(damaged, withOldSeal)) {
      try (Database database = each.open()) {
        assertThat(database.report().isUneventful()).isFalse();
        assertThat(TestPractice.get(database, "newer")).contains("must stay");
      }
    }
  }

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
  void seal_deleted_isRebuilt() throws Exception {
    TestPractice damaged = copy();
    Files.delete(seal(damaged));
    assertRebuilt(damaged, Finding.Reason.SEAL_MISSING);
  }

  @Test
  void seal_flipped_isRebuilt() throws Exception {
    TestPractice damaged = copy();
    flip(seal(damaged), 40);
    assertRebuilt(damaged, Finding.Reason.SEAL_DAMAGED);
  }

  @Test
  void newestBackup_damaged_olderOneIsUsed() throws Exception {
    for (String part : List.of("practice.zip", "manifest")) {
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
      flip(backup.folder().resolve("practice.zip"), 60);
    }
    try (Database reopened = damaged.open()) {
      assertThat(reopened.report().findings())
          .contains(new Finding.UsedWithoutProof(Finding.Reason.NOT_CLOSED));
      assertThat(TestPractice.get(reopened, "last")).contains("stays");
      assertNothingLostBut(reopened, 1);
    }
  }

  private static void assertNothingLostBut(Database database, int more) throws Exception {
    assertThat(TestPractice.count(database)).isEqualTo(WRITES + more);
  }

  @Test
  void setAsideFiles_areAtMostTwo() throws Exception {
    TestPractice damaged = copy();
    for (int i = 0; i < 4; i++) {
      cut(file(damaged), 5000);
      damaged.clock.pass(java.time.Duration.ofSeconds(5));
      damaged.open().close();
    }
    assertThat(setAside(damaged)).isEqualTo(2);
  }

  @Test
  void seal_withoutEnd_isADamagedSeal() throws Exception {
    TestPractice damaged = copy();
    try (var file = new java.io.RandomAccessFile(seal(damaged).toFile(), "rw")) {
      file.setLength(3L << 30);
    }
    assertRebuilt(damaged, Finding.Reason.SEAL_DAMAGED);
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
