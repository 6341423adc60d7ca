package app.kapstone.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
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
  private static final int WHOLE_CHECK_EVERY = 20;

  @TempDir Path folder;
  private final Random random = new Random(20261121);
  private TestPractice practice;
  private final Ledger ledger = new Ledger();
  private int lost;
  private int wrong;
  private int failures;
  private int repairsSaid;

  @BeforeEach
  void make() throws Exception {
    practice = TestPractice.in(folder);
    practice.create().close();
  }

  @Test
  void kill_atRandomMoments_losesNothing() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      workAndKill();
      check(round, false);
    }
    report("kill");
    assertThat(lost + wrong + failures).isZero();
    assertThat(ledger.writes()).as("acknowledged writes").isGreaterThan(ROUNDS);
  }

  @Test
  void kill_thenDamageTheFile_losesNothingAndSaysSo() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      workAndKill();
      damage();
      check(round, true);
    }
    report("kill and damage");
    assertThat(lost + wrong + failures).isZero();
    assertThat(ledger.writes()).as("acknowledged writes").isGreaterThan(ROUNDS);
    assertThat(repairsSaid).isEqualTo(ROUNDS);
  }

  private void report(String what) {
    LOG.info(
        "{}: {} rounds, {} writes acknowledged, lost {}, wrong {}, failures to reopen {}, repairs said {}",
        what,
        ROUNDS,
        ledger.writes(),
        lost,
        wrong,
        failures,
        repairsSaid);
  }

  private void workAndKill() throws Exception {
    String pause = random.nextBoolean() ? "0" : "15";
    Process child =
        practice
            .child("", RecordChild.class, pause, Long.toString(ledger.next()))
            .redirectError(folder.resolve("child.err").toFile())
            .start();
    BufferedReader lines = child.inputReader();
    String first = lines.readLine();
    assertThat(first).as(Files.readString(folder.resolve("child.err"))).startsWith("open");
    if (random.nextInt(5) > 0) { // else it may be killed before its first write
      ledger.read(String.valueOf(lines.readLine()));
    }
    Thread reader = Thread.ofPlatform().start(() -> read(lines));
    Thread.sleep(random.nextInt(700));
    child.destroyForcibly();
    child.waitFor();
    reader.join();
  }

  private void read(BufferedReader lines) {
    try {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        ledger.read(line);
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

  private void check(int round, boolean damaged) {
    // the test's own clock goes on from where the killed process was
    practice.clock.pass(java.time.Duration.ofSeconds(ledger.next()));
    try (Database database = practice.open()) {
      boolean all = round % WHOLE_CHECK_EVERY == 0 || round == ROUNDS - 1;
      List<String> missing = ledger.lost(database, all);
      lost += missing.size();
      wrong += database.inspect().size();
      missing.forEach(row -> LOG.error("lost in round {}: {}", round, row));
      if (database.report().findings().stream().anyMatch(KillHarnessTest::isRepair)) {
        repairsSaid++;
      }
    } catch (DatabaseException e) {
      failures++;
      LOG.error("round {} failed, damaged {}", round, damaged, e);
    }
  }

  private static boolean isRepair(Finding finding) {
    return finding instanceof Finding.RebuiltAfterUncleanEnd
        || finding instanceof Finding.RebuiltFromBackup;
  }
}
