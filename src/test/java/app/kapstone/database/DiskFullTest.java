package app.kapstone.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** No room: a process that may not let any file grow beyond a limit ({@code ulimit -f}). */
@Execution(ExecutionMode.CONCURRENT)
class DiskFullTest {
  @TempDir Path folder;
  private TestPractice practice;

  @BeforeEach
  void make() {
    assumeThat(Path.of("/bin/bash")).exists();
    practice = TestPractice.in(folder);
  }

  private List<String> run(int limitKib, Class<?> main, String... more) throws Exception {
    Process child = practice.child("ulimit -f " + limitKib, main, more).start();
    List<String> lines = child.inputReader().lines().toList();
    String errors = child.errorReader().lines().reduce("", (a, b) -> a + b + "\n");
    assertThat(child.waitFor()).as(errors).isZero();
    return lines;
  }

  @Test
  void database_atTheEndOfTheDisk_losesNothingAcknowledged() throws Exception {
    practice.create().close();
    List<String> lines = run(2048, HarnessChild.class, "0", "20000");
    assertThat(lines.getLast()).isIn("stop DiskFull", "stop ClosedDatabase");
    long acknowledged = lines.stream().filter(line -> line.startsWith("ack ")).count();
    assertThat(acknowledged).isPositive();
    try (Database database = practice.open()) {
      // The write that failed may be there: it was in the journal when H2 found no room.
      assertThat(TestPractice.count(database))
          .isBetween((int) acknowledged, (int) acknowledged + 1);
      for (int i = 1; i <= acknowledged; i++) {
        assertThat(TestPractice.get(database, "row " + i))
            .contains(HarnessChild.content(i, 20_000));
      }
    }
  }

  @Test
  void journal_atTheEndOfTheDisk_isCutBack() throws Exception {
    List<String> lines = run(1024, HarnessChild.JournalAlone.class);
    assertThat(lines).contains("stop DiskFull");
    long acknowledged = lines.stream().filter(line -> line.startsWith("ack ")).count();
    try (Practice keys = practice.keys()) {
      JournalScan scan =
          JournalScan.of(
              keys, Journal.fileFor(practice.folder().journal(), 0), (commit, hash) -> {});
      assertThat(scan.end()).isEqualTo(JournalScan.End.WHOLE);
      assertThat(scan.lastSeq()).isEqualTo(acknowledged);
      assertThat(Files.size(scan.file())).isLessThanOrEqualTo(1024 * 1024);
    }
  }
}
