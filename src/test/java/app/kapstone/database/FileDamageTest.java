package app.kapstone.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Each kind of damage a disk, a crash or a hand can do to the record's file and its seal. */
@Execution(ExecutionMode.CONCURRENT)
class FileDamageTest extends DamagedPractice {
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
}
