package app.kapstone.database;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.ToParent;
import app.kapstone.vault.OpenVault;
import app.kapstone.vault.PracticeFolder;
import app.kapstone.vault.VaultException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two processes that want one practice at the same moment, by the passphrase, as two windows would;
 * where libfaketime is there, under clocks that are years apart.
 */
@Tag("faults")
class TwoProcessesTest {
  private static final int ASKED = 20;
  private static final int ROUNDS = Integer.getInteger("kapstone.rounds", 10 * ASKED) / 10;
  private static final int WRITES = 8;
  private static final Path FAKE_TIME =
      Path.of(
          System.getProperty(
              "kapstone.faketime", "/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1"));

  @TempDir private Path room;

  /** What one of them said. */
  private record Life(String end, long from, long to, List<String> written) {}

  @Test
  void twoProcesses_raceForOnePractice_oneHasItAndTheOtherIsTold() throws Exception {
    boolean faked = Files.exists(FAKE_TIME);
    var folder = new PracticeFolder(room.resolve("practice"));
    Passphrases passphrases = Passphrases.make(folder, new TestPractice.Clock());
    List<String> written = new ArrayList<>();
    int said = 0;
    int wrong = 0;
    int failures = 0;
    for (int round = 0; round < ROUNDS; round++) {
      String tag = "round" + round;
      try (var both = Executors.newFixedThreadPool(2)) {
        Callable<Life> one = () -> live(folder, tag + "a", faked ? "-9y" : "");
        Callable<Life> other = () -> live(folder, tag + "b", faked ? "+9y" : "");
        var lives = both.invokeAll(List.of(one, other));
        Life first = lives.get(0).get();
        Life second = lives.get(1).get();
        wrong += first.to > second.from && second.to > first.from ? 1 : 0;
        for (Life each : List.of(first, second)) {
          said += each.end.equals("stop VaultInUse") ? 1 : 0;
          failures += List.of("done", "stop VaultInUse").contains(each.end) ? 0 : 1;
          written.addAll(each.written);
        }
      }
    }
    int lost = 0;
    try (OpenVault vault = passphrases.open(folder);
        Database database = Database.open(vault, InstantSource.system())) {
      for (String name : written) {
        lost += TestPractice.get(database, name).isEmpty() ? 1 : 0;
      }
      wrong += TestPractice.count(database) == written.size() ? 0 : 1;
      wrong += database.inspect().isEmpty() ? 0 : 1;
    }
    var row =
        new FaultRow(
            "two processes race for one practice"
                + (faked ? ", their clocks eighteen years apart (libfaketime)" : ""),
            ROUNDS,
            said,
            lost,
            wrong,
            failures);
    row.keep(ASKED);
    assertThat(row.held()).as(row.toString()).isTrue();
    assertThat(written).isNotEmpty();
  }

  private Life live(PracticeFolder folder, String tag, String clock) throws Exception {
    var builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName(),
                folder.root().toString(),
                tag)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    if (!clock.isEmpty()) {
      builder.environment().put("LD_PRELOAD", FAKE_TIME.toString());
      builder.environment().put("FAKETIME", clock);
      builder.environment().put("FAKETIME_DONT_FAKE_MONOTONIC", "1");
    }
    Process child = builder.start();
    long from = Long.MAX_VALUE;
    long to = Long.MIN_VALUE;
    String end = "nothing";
    List<String> written = new ArrayList<>();
    for (String line : child.inputReader().lines().toList()) {
      if (line.startsWith("from ")) {
        from = Long.parseLong(line.substring("from ".length()));
      } else if (line.startsWith("to ")) {
        to = Long.parseLong(line.substring("to ".length()));
      } else if (line.startsWith("ack ")) {
        written.add(line.substring("ack ".length()));
      } else {
        end = line;
      }
    }
    child.waitFor();
    return new Life(end, from, to, written);
  }

  /** Opens it, writes a few rows and locks it. */
  static final class Child {
    private Child() {}

    public static void main(String[] args) throws Exception {
      try (OpenVault vault = Passphrases.of("1").open(new PracticeFolder(Path.of(args[0])))) {
        ToParent.say("from " + System.nanoTime());
        try (Database database = Database.open(vault, InstantSource.system())) {
          for (int i = 0; i < WRITES; i++) {
            TestPractice.put(database, args[1] + "-" + i, "written by one of two");
            ToParent.say("ack " + args[1] + "-" + i);
          }
          database.backUp();
        }
        ToParent.say("to " + System.nanoTime());
      } catch (VaultException | DatabaseException e) {
        ToParent.say("stop " + e.getClass().getSimpleName());
        return;
      }
      ToParent.say("done");
    }
  }
}
