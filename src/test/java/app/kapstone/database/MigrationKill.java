package app.kapstone.database;

import app.kapstone.ToParent;
import app.kapstone.demo.DemoDay;
import app.kapstone.vault.OpenVault;
import app.kapstone.vault.Passphrase;
import app.kapstone.vault.PracticeFolder;
import app.kapstone.vault.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * SIGKILL while a kept practice of an earlier schema is brought up to the present one, at each step
 * in turn; sometimes again while that is being mended.
 */
final class MigrationKill {
  private static final Logger LOG = LoggerFactory.getLogger(MigrationKill.class);

  /** What is seen in the folder when a step has begun, and how long it may last. */
  enum Step {
    OPENING(400),
    BACKING_UP(200),
    BACKED_UP(10),
    MARKED(30),
    MIGRATING(900),
    MIGRATED(15),
    PROVING(200),
    ENDED(30);

    private final int millis;

    Step(int millis) {
      this.millis = millis;
    }
  }

  private final Path room;
  private final Random random;
  private final Map<Step, Integer> kills = new EnumMap<>(Step.class);
  private final Map<Integer, TestPractice> kept = new java.util.TreeMap<>();
  private final Map<Integer, List<String>> told = new java.util.TreeMap<>();
  private int rounds;
  private int said;
  private int lost;
  private int wrong;
  private int failures;

  MigrationKill(Path room, long seed, int... schemas) throws Exception {
    this.room = room;
    random = new Random(seed);
    for (int schema : schemas) {
      Path folder = room.resolve("kept" + schema);
      unpack(Path.of("src/test/resources/practices/%03d.zip".formatted(schema)), folder);
      var practice = withoutPassphrase(new PracticeFolder(folder.resolve("Kapstone")));
      kept.put(schema, practice);
      try (Database database = practice.copyTo(room.resolve("told")).open()) {
        told.put(schema, tell(database));
      }
      Disk.deleteTree(room.resolve("told"));
    }
  }

  /** The half second of a passphrase is spent once. */
  private static TestPractice withoutPassphrase(PracticeFolder folder) throws Exception {
    try (var words = Passphrase.of(DemoDay.PASSPHRASE);
        OpenVault vault = Vault.open(folder, words)) {
      UUID id = vault.vaultId();
      return TestPractice.of(folder.root(), id, new String(vault.secret().hexChars()));
    }
  }

  FaultRow row() {
    LOG.info("killed at {}", kills);
    return new FaultRow(
        "SIGKILL at each step of bringing an earlier practice up to date, a third of them twice",
        rounds,
        said,
        lost,
        wrong,
        failures);
  }

  void round(Step step, boolean twice) throws Exception {
    rounds++;
    List<Integer> schemas = List.copyOf(kept.keySet());
    int schema = schemas.get(rounds % schemas.size());
    TestPractice copy = kept.get(schema).copyTo(room.resolve("round"));
    try {
      if (!kill(copy, step, 180)) {
        LOG.error("round {}: {} was never seen", rounds, step);
        failures++;
      }
      if (twice) { // what it finds may be past that step
        kill(copy, Step.values()[random.nextInt(Step.values().length)], 20);
      }
      judge(copy, schema);
    } finally {
      Disk.deleteTree(room.resolve("round"));
    }
  }

  /**
   * Whether the step was seen to begin before the kill.
   *
   * @param patience in seconds
   */
  private boolean kill(TestPractice copy, Step step, int patience) throws Exception {
    Process child =
        copy.child("", Child.class).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    child.inputReader().readLine(); // it is about to open
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(patience);
    var seen = new Seen(copy);
    boolean begun = seen.begun(step);
    while (!begun && child.isAlive() && System.nanoTime() < until) {
      Thread.onSpinWait();
      begun = seen.begun(step);
    }
    LockSupport.parkNanos(random.nextLong(step.millis * 1_000_000L));
    child.destroyForcibly();
    child.waitFor();
    if (begun) {
      kills.merge(step, 1, Integer::sum);
    }
    return begun;
  }

  private void judge(TestPractice copy, int schema) throws Exception {
    try (Database database = copy.open()) {
      said += database.report().isUneventful() ? 0 : 1;
      List<String> now = tell(database);
      if (!now.equals(told.get(schema))) {
        LOG.error("round {}: {}", rounds, now);
        lost++;
      }
      wrong += database.inspect().isEmpty() ? 0 : 1;
      wrong += Files.exists(copy.keys().migrationMark()) ? 1 : 0;
      wrong +=
          database.backups().stream().anyMatch(backup -> backup.schemaVersion() == schema) ? 0 : 1;
      TestPractice.put(database, "after", "the upgrade");
    } catch (DatabaseException e) {
      LOG.error("round {}", rounds, e);
      failures++;
      return;
    }
    try (Database database = copy.open()) {
      boolean clean =
          database.report().findings().equals(List.of(new Finding.ClosedCleanly()))
              && TestPractice.get(database, "after").isPresent();
      wrong += clean ? 0 : 1;
    }
    try (Database database = Database.open(copy.keys(), SchemaCheck.of(schema))) {
      LOG.error("round {}: an older program opened it: {}", rounds, database.report());
      wrong++;
    } catch (DatabaseTooNew e) {
      LOG.debug("as it should be", e);
    }
  }

  /** Everything that a person wrote, by what is shown of it. */
  private static List<String> tell(Database database) throws DatabaseException {
    return database.read(r -> {
      List<String> lines = new ArrayList<>();
      for (var patient : r.patients().list()) {
        lines.add(patient.toString());
        r.notes().ofPatient(patient.id()).forEach(note -> lines.add(note.toString()));
        for (var session : r.sessions().ofPatient(patient.id())) {
          lines.add(r.sessions().find(session.id()).orElseThrow().events().toString());
        }
        r.documents().ofPatient(patient.id()).forEach(paper -> lines.add(paper.toString()));
      }
      return lines;
    });
  }

  private static void unpack(Path zip, Path folder) throws IOException {
    try (var in = new ZipInputStream(Files.newInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        Path file = folder.resolve(entry.getName());
        Files.createDirectories(file.getParent());
        Files.copy(in, file);
      }
    }
  }

  /** What has been seen in a folder so far. */
  private static final class Seen {
    private final Path mark;
    private final Path temp;
    private final Path backups;
    private final Path journal;
    private final long backupsBefore;
    private boolean marked;
    private long journaled;

    Seen(TestPractice copy) throws IOException {
      mark = copy.folder().database().resolve("migrating");
      temp = copy.folder().temp();
      backups = copy.folder().backups();
      journal = copy.folder().journal();
      backupsBefore = count(backups);
    }

    boolean begun(Step step) throws IOException {
      if (!marked && Files.exists(mark)) {
        marked = true;
        journaled = journaled();
      }
      return switch (step) {
        case OPENING -> true;
        case BACKING_UP -> isCopying();
        case BACKED_UP -> marked || count(backups) > backupsBefore;
        case MARKED, MIGRATING -> marked;
        case MIGRATED -> marked && journaled() > journaled;
        case PROVING -> marked && isCopying();
        case ENDED -> marked && !Files.exists(mark);
      };
    }

    private boolean isCopying() throws IOException {
      try (Stream<Path> files = Files.list(temp)) {
        return files.anyMatch(file -> file.getFileName().toString().startsWith("copy"));
      }
    }

    private long journaled() throws IOException {
      try (Stream<Path> files = Files.list(journal)) {
        return files.mapToLong(file -> file.toFile().length()).sum();
      }
    }

    private static long count(Path folder) throws IOException {
      try (Stream<Path> files = Files.list(folder)) {
        return files.count();
      }
    }
  }

  /** Opens the practice, and stays. */
  static final class Child {
    private Child() {}

    public static void main(String[] args) throws Exception {
      TestPractice practice = TestPractice.of(Path.of(args[0]), UUID.fromString(args[1]), args[2]);
      ToParent.say("opening");
      try (Database database = practice.open()) {
        Thread.sleep(60_000);
        database.backUp();
      }
    }
  }
}
