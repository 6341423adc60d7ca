package app.kapstone.database;

import app.kapstone.vault.OpenVault;
import app.kapstone.vault.PracticeFolder;
import app.kapstone.vault.VaultException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Kills, perhaps damages, reopens and counts, over and over. */
final class Campaign {
  private static final Logger LOG = LoggerFactory.getLogger(Campaign.class);

  /** So that what has gathered stays small enough to be opened quickly. */
  private static final int ROUNDS_OF_A_PRACTICE = 25;

  private static final int WHOLE_CHECK_EVERY = 12;

  private final String name;
  private final Path room;
  private final int rounds;
  private final boolean damaging;
  private final Random random;
  private final Map<Phase, Integer> kills = new EnumMap<>(Phase.class);
  private PracticeFolder folder;
  private TestPractice.Clock clock;
  private long clockMillis;
  private Passphrases passphrases;
  private Ledger ledger;
  private long writes;
  private int changes;
  private int lost;
  private int wrong;
  private int failures;
  private int repairsSaid;

  Campaign(String name, Path room, int rounds, boolean damaging, long seed) {
    this.name = name;
    this.room = room;
    this.rounds = rounds;
    this.damaging = damaging;
    random = new Random(seed);
  }

  void run() throws Exception {
    for (int round = 0; round < rounds; round++) {
      if (round % ROUNDS_OF_A_PRACTICE == 0) {
        beginPractice();
      }
      kill(round);
      if (damaging) {
        damage();
      }
      boolean last = round == rounds - 1 || (round + 1) % ROUNDS_OF_A_PRACTICE == 0;
      check(round, last || round % WHOLE_CHECK_EVERY == 0);
      if (last) {
        writes += ledger.writes();
        changes += passphrases.changes();
        Disk.deleteTree(folder.root());
      }
    }
    LOG.info("\n{}\n{}", FaultTable.HEAD, row());
  }

  private void beginPractice() throws Exception {
    folder = new PracticeFolder(room.resolve("practice"));
    clock = new TestPractice.Clock();
    clockMillis = 0;
    ledger = new Ledger();
    passphrases = Passphrases.make(folder, clock);
  }

  /** Each phase in turn, then a life that ends anywhere, and so on. */
  private void kill(int round) throws Exception {
    Phase[] phases = Phase.values();
    Phase aim = phases[round % phases.length];
    Phase opening = Phase.OPENING;
    if (aim == Phase.REBUILDING) {
      live(Life.Plan.endingIn(Phase.EDITING, random), opening);
      opening = Phase.REBUILDING;
    }
    live(
        aim == Phase.RESTING ? Life.Plan.endingAnywhere(random) : Life.Plan.endingIn(aim, random),
        opening);
  }

  private void live(Life.Plan plan, Phase opening) throws Exception {
    Phase killed = Life.live(plan, opening, folder, ledger, passphrases, clockMillis);
    kills.merge(killed, 1, Integer::sum);
    clockMillis += Duration.ofDays(1).toMillis();
    clock.pass(Duration.ofDays(1));
  }

  /** The file cut anywhere, or one byte of it flipped. */
  private void damage() throws IOException {
    Path file = folder.database().resolve("practice.mv.db");
    byte[] bytes = Files.readAllBytes(file);
    if (bytes.length > 1 && random.nextBoolean()) {
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 + random.nextInt(255));
    } else {
      bytes = Arrays.copyOf(bytes, random.nextInt(Math.max(1, bytes.length)));
    }
    Files.write(file, bytes);
  }

  private void check(int round, boolean all) {
    try {
      count(round, "wrong", passphrases.wrong(folder));
      try (OpenVault vault = passphrases.open(folder);
          Database database = Database.open(vault, clock)) {
        lost += count(round, "lost", ledger.lost(database, all));
        wrong += database.inspect().size();
        if (database.report().findings().stream().anyMatch(Campaign::isRepair)) {
          repairsSaid++;
        }
      }
    } catch (DatabaseException | VaultException e) {
      failures++;
      LOG.error("round {} failed, damaged {}", round, damaging, e);
    }
  }

  private int count(int round, String what, List<String> found) {
    found.forEach(row -> LOG.error("{} in round {}: {}", what, round, row));
    wrong += what.equals("wrong") ? found.size() : 0;
    return found.size();
  }

  private static boolean isRepair(Finding finding) {
    return finding instanceof Finding.RebuiltAfterUncleanEnd
        || finding instanceof Finding.RebuiltFromBackup;
  }

  /** Lost, wrong and not to be opened. */
  int bad() {
    return lost + wrong + failures;
  }

  long writes() {
    return writes;
  }

  int repairsSaid() {
    return repairsSaid;
  }

  List<Phase> phases() {
    return List.copyOf(kills.keySet());
  }

  String row() {
    String byPhase =
        kills.entrySet().stream()
            .map(kill -> kill.getKey().words() + " " + kill.getValue())
            .collect(Collectors.joining(", "));
    return "| %s | %d | %d | %d | %d | %d | %d | %d | %s |"
        .formatted(name, rounds, writes, changes, lost, wrong, failures, repairsSaid, byPhase);
  }
}
