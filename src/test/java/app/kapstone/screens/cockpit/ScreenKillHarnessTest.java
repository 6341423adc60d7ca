package app.kapstone.screens.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.OpenedPractice;
import app.kapstone.RunningSession;
import app.kapstone.domain.dosing.RecordedEvent;
import app.kapstone.domain.dosing.SessionEvent;
import app.kapstone.domain.dosing.SessionId;
import app.kapstone.vault.PracticeFolder;
import app.kapstone.vault.RunningMark;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * SIGKILL at random moments while events are entered in the real cockpit: each that the screen had
 * shown as kept is there after reopening, in order, once.
 */
@Tag("faults")
class ScreenKillHarnessTest {
  private static final Logger LOG = LoggerFactory.getLogger(ScreenKillHarnessTest.class);
  private static final int ROUNDS = Integer.getInteger("kapstone.rounds", 100);
  private static final int WHOLE_CAMPAIGN = 100;
  private static final long LONGEST_MILLIS = 700;
  private static final String TITLE = "## The cockpit";

  private final Random random = new Random(20261122);
  private final InstantSource clock = InstantSource.system();
  private final List<Long> shown = new ArrayList<>();
  private Path folder;
  private SessionId session;
  private long next;
  private long acknowledged;
  private int lost;
  private int disordered;
  private int twice;
  private int unmarked;
  private int killedBeforeTheScreen;
  private volatile int refused;

  static String words(long number) {
    return "entry " + number;
  }

  @Test
  void kill_whileEventsAreEnteredInTheCockpit_losesNoneThatWasShown(@TempDir Path room)
      throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      if (round % 25 == 0) {
        make(room.resolve("practice-" + round));
      }
      boolean early = !live(room.resolve("child.err"));
      killedBeforeTheScreen += early ? 1 : 0;
      check();
    }
    LOG.info("\n{}", row());
    if (ROUNDS >= WHOLE_CAMPAIGN) {
      keep(Path.of(System.getProperty("kapstone.target")).resolve("../.github/faults.md"));
    }
    assertThat(List.of(lost, disordered, twice, unmarked, refused)).as(row()).containsOnly(0);
    assertThat(acknowledged).isGreaterThan(ROUNDS);
  }

  private void make(Path root) throws Exception {
    folder = root;
    shown.clear();
    next = 0;
    try (var practice = OpenedPractice.create(root, clock)) {
      session = RunningSession.open(practice.database(), "im-kap", 70.0);
    }
  }

  /** One process from its start to SIGKILL; whether it had come so far as to show the cockpit. */
  private boolean live(Path errors) throws Exception {
    var open = new CountDownLatch(1);
    int pause = random.nextBoolean() ? 0 : 20;
    Process child = start(pause).redirectError(errors.toFile()).start();
    BufferedReader lines = child.inputReader();
    Thread reader = Thread.ofPlatform().start(() -> read(lines, open));
    boolean opened = open.await(60, TimeUnit.SECONDS);
    LockSupport.parkNanos(random.nextLong(LONGEST_MILLIS * 1_000_000L));
    boolean alive = child.isAlive();
    child.destroyForcibly();
    child.waitFor();
    reader.join();
    if (!alive) {
      throw new IllegalStateException("it ended by itself: " + Files.readString(errors));
    }
    return opened;
  }

  private ProcessBuilder start(int pause) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(System.getProperty("kapstone.flags").split("\\s+")));
    command.addAll(
        List.of(
            "-XX:TieredStopAtLevel=1",
            "-Xmx300m",
            "-cp",
            System.getProperty("java.class.path"),
            ScreenChild.class.getName(),
            folder.toString(),
            OpenedPractice.PASSPHRASE,
            session.value().toString(),
            Long.toString(next),
            Integer.toString(pause)));
    return new ProcessBuilder(command);
  }

  private void read(BufferedReader lines, CountDownLatch open) {
    try {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.equals("open")) {
          open.countDown();
        } else if (line.matches("shown \\d+")) {
          shown.add(Long.parseLong(line.substring("shown ".length())));
          acknowledged++;
        } else if (line.startsWith("refused")) {
          LOG.error("{}", line);
          refused++;
        }
      }
    } catch (IOException e) {
      LOG.debug("the child's output ended", e);
    } finally {
      open.countDown();
    }
  }

  private void check() throws Exception {
    if (RunningMark.read(new PracticeFolder(folder)).since().size() != 1) {
      unmarked++;
    }
    try (var practice = OpenedPractice.open(folder, OpenedPractice.PASSPHRASE, clock)) {
      List<RecordedEvent> events =
          practice.database().read(r -> r.sessions().find(session).orElseThrow().events());
      List<Long> there = events.stream().map(event -> number(event.event())).toList();
      lost += (int) shown.stream().filter(number -> !there.contains(number)).count();
      twice += there.size() - (int) there.stream().distinct().count();
      disordered += there.equals(there.stream().sorted().toList()) ? 0 : 1;
      assertThat(practice.database().inspect()).isEmpty();
      next = there.isEmpty() ? 0 : there.getLast();
    }
  }

  private static long number(SessionEvent event) {
    String words =
        switch (event) {
          case SessionEvent.Remark(String text) -> text;
          case SessionEvent.SettingChanged(String text) -> text;
          case SessionEvent.PatientSaid(String text) -> text;
          case SessionEvent.EmergencyOpened opened -> opened.card();
          case SessionEvent.EmergencyStep step -> step.step();
          case SessionEvent.DoseGiven dose -> dose.lot();
          case SessionEvent other -> throw new IllegalStateException(other.toString());
        };
    return Long.parseLong(words.substring("entry ".length()));
  }

  private String row() {
    return "| cockpit | %d | %d | %d | %d | %d | %d | %d |"
        .formatted(ROUNDS, acknowledged, lost, disordered, twice, unmarked, killedBeforeTheScreen);
  }

  /** Writes the figures behind those of the other campaigns, in place of the last ones. */
  private void keep(Path page) throws IOException {
    String before = Files.exists(page) ? Files.readString(page) : "";
    int at = before.indexOf(TITLE);
    int next = at < 0 ? -1 : before.indexOf("\n## ", at + 1);
    Files.writeString(
        page,
        (at < 0 ? before.stripTrailing() + "\n\n" : before.substring(0, at))
            + TITLE
            + """


            Measured on %s. Each round opens the real cockpit of a running session in a process of its own, enters events
            through the model that its screens use, and kills it (SIGKILL) at a random moment. Each event that the screen had
            shown as kept must be in the session after reopening, in order and once, and the mark in clear must say that one
            session runs.

            | Campaign | Rounds | Events shown as kept | Lost | Sessions out of order | Twice | Not marked as running | Killed before the screen |
            |---|---|---|---|---|---|---|---|
            %s
            """
                .formatted(LocalDate.now(), row())
            + (next < 0 ? "" : before.substring(next)));
  }
}
