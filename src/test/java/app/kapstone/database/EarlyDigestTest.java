package app.kapstone.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was read of the database file while its passphrase was stretched, and when it counts. */
class EarlyDigestTest {
  @TempDir private Path folder;
  private TestPractice practice;
  private Path file;

  @BeforeEach
  void make() throws Exception {
    practice = TestPractice.in(folder);
    try (Database database = practice.create()) {
      TestPractice.put(database, "one", "1");
    }
    file = DamagedPractice.file(practice);
  }

  private Finding opened(EarlyDigest early) throws Exception {
    try (Database database = Database.open(practice.keys(), early)) {
      assertThat(TestPractice.get(database, "one")).contains("1");
      return database.report().findings().getFirst();
    }
  }

  @Test
  void digest_ofTheFileAsItIs_isThatOfTheSeal() throws Exception {
    var early = EarlyDigest.begin(practice.folder());
    byte[] digest = early.of(file).orElseThrow();
    assertThat(digest).isEqualTo(Backup.sha256(file, () -> false));
    assertThat(Seal.read(practice.keys()).fileDigest()).isEqualTo(digest);
    assertThat(opened(early)).isEqualTo(new Finding.ClosedCleanly());
  }

  @Test
  void file_writtenSince_isReadAgain() throws Exception {
    byte[] whole = Files.readAllBytes(file);
    var later = FileTime.from(Instant.parse("2026-03-02T10:00:00Z"));

    // damaged, read, and put right before it is opened: what is there now counts
    DamagedPractice.flip(file, whole.length / 2);
    var ofTheDamaged = EarlyDigest.begin(practice.folder());
    assertThat(ofTheDamaged.of(file)).isPresent();
    Files.write(file, whole);
    assertThat(opened(ofTheDamaged)).isEqualTo(new Finding.ClosedCleanly());

    // whole, read, and damaged before it is opened
    whole = Files.readAllBytes(file);
    var ofTheWhole = EarlyDigest.begin(practice.folder());
    assertThat(ofTheWhole.of(file)).isPresent();
    DamagedPractice.flip(file, whole.length / 2);
    Files.setLastModifiedTime(file, later);
    assertThat(ofTheWhole.of(file)).isEmpty();
    assertThat(opened(ofTheWhole)).isInstanceOf(Finding.RebuiltFromBackup.class);
  }

  @Test
  void digest_begunLongBefore_isOfThatFileUntilItIsWritten() throws Exception {
    var early = EarlyDigest.begin(practice.folder());
    assertThat(early.isOf(practice.folder())).isTrue();
    assertThat(early.isOf(TestPractice.in(folder.resolve("other")).folder())).isFalse();
    try (Database database = practice.open()) {
      TestPractice.put(database, "two", "2");
    }
    assertThat(early.isOf(practice.folder())).isFalse();
    Files.delete(file);
    assertThat(early.isOf(practice.folder())).isFalse();
  }

  @Test
  void file_thatCannotBeRead_isNoFailureHere() throws Exception {
    var elsewhere = EarlyDigest.begin(TestPractice.in(folder.resolve("other")).folder());
    assertThat(elsewhere.of(file)).isEmpty();
    assertThat(elsewhere.of(folder.resolve("other/practice/database/practice.mv.db"))).isEmpty();
    assertThat(opened(elsewhere)).isEqualTo(new Finding.ClosedCleanly());
  }
}
