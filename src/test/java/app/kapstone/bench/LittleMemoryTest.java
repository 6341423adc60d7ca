package app.kapstone.bench;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.OpenedPractice;
import app.kapstone.ToParent;
import app.kapstone.database.Database;
import app.kapstone.database.DatabaseException;
import app.kapstone.database.FaultRow;
import app.kapstone.demo.TenYears;
import app.kapstone.domain.patient.PatientData;
import app.kapstone.vault.VaultException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The ten-year practice in far too little memory: it opens or is refused kindly, and is whole. */
@Tag("faults")
class LittleMemoryTest {
  private static final Logger LOG = LoggerFactory.getLogger(LittleMemoryTest.class);
  private static final int[] HEAP_MIB = {48, 96, 112, 128, 160};
  private static final Set<String> KIND =
      Set.of("done", "stop NoMemory", "stop VaultNoMemory", "stop ClosedDatabase");

  /** Of the processor's time, so that a machine at other work does not count. */
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  @TempDir private Path room;

  @Test
  void tenYears_inTooLittleMemory_areRefusedKindlyAndNothingIsLost() throws Exception {
    Path bench = Path.of(System.getProperty("kapstone.target")).resolve("bench");
    var made = new TenYearPractice(bench, TenYears.Size.FULL);
    made.make();
    Path copy = made.copy(room.resolve("practice"));
    int said = 0;
    int lost = 0;
    int failures = 0;
    int written = 0;
    for (int heap : HEAP_MIB) {
      List<String> lines = live(copy, heap);
      String end = lines.isEmpty() ? "nothing" : lines.getLast();
      LOG.info("{} MiB: {}", heap, lines);
      if (!KIND.contains(end)) {
        LOG.error("{} MiB: {}", heap, Files.readString(errors(heap)));
      }
      said += end.startsWith("stop ") ? 1 : 0;
      failures += KIND.contains(end) ? 0 : 1;
      written += lines.contains("written") ? 1 : 0;
      try (var practice =
          OpenedPractice.open(copy, OpenedPractice.PASSPHRASE, InstantSource.system())) {
        int expected = TenYears.Size.FULL.patients() + written;
        int there = practice.database().read(r -> r.patients().list().size());
        // The last write may have reached the journal although memory ran out after it.
        lost += there < expected ? 1 : 0;
        assertThat(practice.database().inspect()).isEmpty();
      }
    }
    var row =
        new FaultRow(
            "ten-year practice in 48 to 160 MiB", HEAP_MIB.length, said, lost, 0, failures);
    row.keep(HEAP_MIB.length);
    assertThat(row.held()).as(row.toString()).isTrue();
  }

  private Path errors(int heap) {
    return room.resolve("errors-" + heap + ".txt");
  }

  /** Its lines; whoever goes on for ever is ended, and that is one more. */
  private List<String> live(Path practice, int heap) throws Exception {
    Path said = room.resolve("said-" + heap + ".txt");
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx" + heap + "m",
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName(),
                practice.toString())
            .redirectOutput(said.toFile())
            .redirectError(errors(heap).toFile())
            .start();
    boolean ended = ends(child);
    if (!ended) {
      child.destroyForcibly().waitFor();
    }
    var lines = new ArrayList<>(Files.readAllLines(said));
    if (!ended) {
      lines.add("no end");
    }
    return lines;
  }

  private static boolean ends(Process child) throws InterruptedException {
    for (int second = 0; second < 20 * 60; second++) {
      if (child.waitFor(1, TimeUnit.SECONDS)) {
        return true;
      }
      Duration worked = child.info().totalCpuDuration().orElse(Duration.ZERO);
      if (worked.compareTo(PATIENCE) > 0) {
        return false;
      }
    }
    return false;
  }

  /** Opens it, writes, reads all of it, makes a backup and locks it. */
  static final class Child {
    private Child() {}

    public static void main(String[] args) throws Exception {
      try (var practice =
          OpenedPractice.open(
              Path.of(args[0]), OpenedPractice.PASSPHRASE, InstantSource.system())) {
        Database database = practice.database();
        database.change(w -> w.patients().add(PatientData.named("Nobody Inventado")));
        ToParent.say("written");
        database.read(r -> r.patients().list().size());
        database.backUp();
      } catch (VaultException | DatabaseException e) {
        ToParent.say("stop " + e.getClass().getSimpleName());
        return;
      }
      ToParent.say("done");
    }
  }
}
