package app.kapstone.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** SIGKILL at random moments of real work; what was acknowledged must be there. */
@Tag("faults")
class KillHarnessTest {
  private static final Logger LOG = LoggerFactory.getLogger(KillHarnessTest.class);
  private static final int ROUNDS = Integer.getInteger("kapstone.rounds", 100);
  private static final int ROW_CHARS = 600;

  @TempDir Path folder;
  private final Random random = new Random(20261121);
  private TestPractice practice;
  private int acknowledged;
  private int lost;
  private int wrong;
  private int failures;
  private int repairsSaid;
  private int writes;

  @BeforeEach
  void make() throws Exception {
    practice = TestPractice.in(folder);
    practice.create().close();
  }

  @Test
  void kill_atRandomMoments_losesNothing() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      workAndKill();
      check(false);
    }
    report("kill");
    assertThat(lost + wrong + failures).isZero();
  }

  @Test
  void kill_thenDamageTheFile_losesNothingAndSaysSo() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      workAndKill();
      damage();
      check(true);
    }
    report("kill and damage");
    assertThat(lost + wrong + failures).isZero();
    assertThat(repairsSaid).isEqualTo(ROUNDS);
  }

  private void report(String what) {
    LOG.info(
        "{}: {} rounds, {} writes acknowledged, lost {}, wrong {}, failures to reopen {}, repairs said {}",
        what,
        ROUNDS,
        writes,
        lost,
        wrong,
        failures,
        repairsSaid);
  }

  private void workAndKill() throws Exception {
    String pause = random.nextBoolean() ? "0" : "15";
    Process child =
        practice
            .child("", HarnessChild.class, pause, Integer.toString(ROW_CHARS))
            .redirectError(folder.resolve("child.err").toFile())
            .start();
    var latest = new AtomicInteger(acknowledged);
    int before = acknowledged;
    BufferedReader lines = child.inputReader();
    String first = lines.readLine();
    assertThat(first).as(Files.readString(folder.resolve("child.err"))).startsWith("open");
    Thread reader = Thread.ofPlatform().start(() -> read(lines, latest));
    Thread.sleep(random.nextInt(700));
    child.destroyForcibly();
    child.waitFor();
    reader.join();
    acknowledged = latest.get();
    writes += acknowledged - before;
  }

  private static void read(BufferedReader lines, AtomicInteger latest) {
    try {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.matches("ack \\d+")) { // a line that the kill cut off says nothing
          latest.accumulateAndGet(Integer.parseInt(line.substring(4)), Math::max);
        }
      }
    } catch (IOException e) {
      LOG.debug("the child's output ended", e);
    }
  }

  private void damage() throws IOException {
    Path file = practice.folder().database().resolve("practice.mv.db");
    byte[] bytes = Files.readAllBytes(file);
    if (bytes.length > 1 && random.nextBoolean()) {
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    } else {
      bytes = Arrays.copyOf(bytes, random.nextInt(Math.max(1, bytes.length)));
    }
    Files.write(file, bytes);
  }

  private void check(boolean damaged) {
    try (Database database = practice.open()) {
      int count = TestPractice.count(database);
      if (count < acknowledged) {
        lost += acknowledged - count;
      }
      for (int i = 1; i <= count; i++) {
        String expected = HarnessChild.content(i, ROW_CHARS);
        if (!TestPractice.get(database, "row " + i).equals(java.util.Optional.of(expected))) {
          wrong++;
        }
      }
      boolean repaired =
          database.report().findings().stream()
              .anyMatch(f ->
                  f instanceof Finding.RebuiltAfterUncleanEnd
                      || f instanceof Finding.RebuiltFromBackup);
      if (repaired) {
        repairsSaid++;
      }
      acknowledged = count; // a write in flight may have made it into the journal
    } catch (DatabaseException e) {
      failures++;
      LOG.error("round failed, damaged {}", damaged, e);
    }
  }
}
