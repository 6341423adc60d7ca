package app.kapstone.database;

import app.kapstone.vault.PracticeFolder;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One process of {@link RecordChild}, from its start to SIGKILL. */
final class Life {
  private static final Logger LOG = LoggerFactory.getLogger(Life.class);
  private static final long LONGEST_WAIT_SECONDS = 60;

  private final Plan plan;
  private final Ledger ledger;
  private final Passphrases passphrases;
  private final CountDownLatch reached;
  private volatile Phase phase = Phase.OPENING;

  /**
   * How long it may live.
   *
   * @param until the phase in which it is to be killed; {@link Phase#RESTING} for any
   * @param times how often that phase begins before
   * @param nanos how long after that
   * @param atKeyFile whether to wait for the key file's being written instead
   */
  record Plan(Phase until, int times, long nanos, boolean atKeyFile, int pauseMillis) {
    private static final int SHORT_MILLIS = 400;
    private static final int LONG_MILLIS = 4_000;

    /** A life that ends in one phase, at a random moment of it. */
    static Plan endingIn(Phase phase, Random random) {
      boolean atKeyFile = phase == Phase.REWRAP && random.nextBoolean();
      boolean often = phase == Phase.EDITING || phase == Phase.SESSION || phase == Phase.SIGNING;
      return new Plan(
          phase,
          often ? 1 + random.nextInt(6) : 1,
          atKeyFile ? random.nextLong(6_000_000) : phase.moment(random),
          atKeyFile,
          random.nextBoolean() ? 0 : 15);
    }

    /** A life that ends anywhere. */
    static Plan endingAnywhere(Random random) {
      int longest = random.nextInt(4) == 0 ? LONG_MILLIS : SHORT_MILLIS;
      return new Plan(
          Phase.RESTING,
          1,
          random.nextLong(longest * 1_000_000L),
          false,
          random.nextBoolean() ? 0 : 15);
    }
  }

  private Life(Plan plan, Ledger ledger, Passphrases passphrases) {
    this.plan = plan;
    this.ledger = ledger;
    this.passphrases = passphrases;
    reached = new CountDownLatch(plan.times());
  }

  /**
   * Lives it.
   *
   * @param opening what the process calls its first opening
   * @return the phase in which it was killed
   */
  static Phase live(
      Plan plan,
      Phase opening,
      PracticeFolder folder,
      Ledger ledger,
      Passphrases passphrases,
      long clockMillis)
      throws Exception {
    return new Life(plan, ledger, passphrases).live(opening, folder, clockMillis);
  }

  private Phase live(Phase opening, PracticeFolder folder, long clockMillis) throws Exception {
    Path errors = folder.root().resolveSibling("child.err");
    Process child = start(opening, folder, clockMillis).redirectError(errors.toFile()).start();
    BufferedReader lines = child.inputReader();
    Thread reader = Thread.ofPlatform().start(() -> read(lines));
    if (!reached.await(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
      LOG.info("{} was not reached, killed in {}", plan.until(), phase);
    }
    if (plan.atKeyFile()) {
      awaitKeyFile(folder);
    }
    LockSupport.parkNanos(plan.nanos());
    boolean alive = child.isAlive();
    child.destroyForcibly();
    child.waitFor();
    reader.join();
    if (!alive) {
      throw new IllegalStateException("it ended by itself: " + Files.readString(errors));
    }
    return phase;
  }

  private ProcessBuilder start(Phase opening, PracticeFolder folder, long clockMillis) {
    return new ProcessBuilder(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmx256m",
            "-cp",
            System.getProperty("java.class.path"),
            RecordChild.class.getName(),
            folder.root().toString(),
            passphrases.written(),
            Long.toString(ledger.next()),
            Long.toString(clockMillis),
            Integer.toString(plan.pauseMillis()),
            plan.until().name(),
            opening.name()));
  }

  private void read(BufferedReader lines) {
    try {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        read(line);
      }
    } catch (IOException e) {
      LOG.debug("the child's output ended", e);
    }
    for (int i = 0; i < plan.times(); i++) {
      reached.countDown(); // nobody needs to wait for a process that is gone
    }
  }

  private void read(String line) {
    if (line.startsWith("phase ")) {
      phase = Phase.valueOf(line.substring("phase ".length()));
      if (phase == plan.until()) {
        reached.countDown();
      }
    }
    if (line.equals("open") && plan.until() == Phase.RESTING) {
      reached.countDown();
    }
    passphrases.read(line);
    ledger.read(line);
  }

  /** A new key file is being written beside the old one. */
  private static void awaitKeyFile(PracticeFolder folder) {
    Path copy = folder.previousKeyFile().resolveSibling("vault.key.previous.new");
    Path next = folder.keyFile().resolveSibling("vault.key.new");
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
    while (System.nanoTime() < until && !Files.exists(copy) && !Files.exists(next)) {
      Thread.onSpinWait();
    }
  }
}
