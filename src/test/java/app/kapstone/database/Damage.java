package app.kapstone.database;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One kind of damage, done over and over to copies of a practice of numbered rows, and the judge of
 * what opening makes of each.
 */
final class Damage {
  private static final Logger LOG = LoggerFactory.getLogger(Damage.class);

  /** Does it to a copy. */
  interface Hand {
    void damage(TestPractice copy) throws Exception;
  }

  private final String fault;
  private final TestPractice original;
  private final int rows;
  private final Path room;
  private boolean openedFirst;
  private int rounds;
  private int said;
  private int lost;
  private int wrong;
  private int failures;

  /**
   * @param rows how many {@link #put} have been acknowledged
   */
  Damage(String fault, TestPractice original, int rows, Path room) {
    this.fault = fault;
    this.original = original;
    this.rows = rows;
    this.room = room;
  }

  /** H2 has to open it before the damage can be seen, which it writes into the database's file. */
  Damage seenOnceOpen() {
    openedFirst = true;
    return this;
  }

  static void put(Database database, int row) throws DatabaseException {
    TestPractice.put(database, name(row), content(row));
  }

  private static String name(int row) {
    return "row %06d".formatted(row);
  }

  private static String content(int row) {
    return HarnessChild.content(row, 6_000);
  }

  FaultRow row() {
    return new FaultRow(fault, rounds, said, lost, wrong, failures);
  }

  void round(Hand hand) throws Exception {
    TestPractice copy = original.copyTo(room.resolve("round"));
    try {
      hand.damage(copy);
      judge(copy);
    } finally {
      Disk.deleteTree(room.resolve("round"));
    }
  }

  private void judge(TestPractice damaged) throws Exception {
    rounds++;
    Map<String, String> before = files(damaged);
    try (Database database = damaged.open()) {
      boolean told = !database.report().isUneventful();
      said += told ? 1 : 0;
      int there = there(database);
      if (there < rows) {
        note("lost", rows - there + " rows, said: " + database.report());
        lost++;
      }
      wrong += there < 0 || there > rows || !database.inspect().isEmpty() ? 1 : 0;
    } catch (DatabaseException e) {
      said++;
      if (!before.equals(files(damaged))) {
        note("wrong", "a file was changed before " + e.getMessage());
        wrong++;
      }
      restore(damaged, e);
    } catch (RuntimeException e) {
      LOG.error("round {} of {}", rounds, fault, e);
      failures++;
    }
    if (Files.exists(Hostile.ran(damaged.root))) {
      note("wrong", "what was planted ran");
      wrong++;
    }
  }

  /** Where opening refused, a backup must bring back what the journal still leads to. */
  private void restore(TestPractice damaged, DatabaseException refusal) throws Exception {
    for (Backup backup : new Backups(damaged.keys()).list()) {
      try (Database database = Database.restore(damaged.keys(), backup.id())) {
        int there = there(database);
        boolean gapSaid =
            database.report().findings().stream()
                .anyMatch(f -> f instanceof Finding.RestoredWithGap);
        if (there < 0 || there > rows) {
          wrong++;
        } else if (there < rows && !gapSaid) {
          note("lost", rows - there + " rows, restored: " + database.report());
          lost++;
        }
        return;
      } catch (DatabaseDamaged e) {
        note("skipped", backup.id() + " " + e.getMessage());
      }
    }
    note("failed", "no way back from " + refusal.getMessage());
    failures++;
  }

  /** How many rows are there, all of the first ones; -1 if one is other than it was written. */
  private static int there(Database database) throws DatabaseException {
    int count = TestPractice.count(database);
    for (int i = 0; i < count; i++) {
      String content = content(i);
      if (TestPractice.get(database, name(i)).filter(content::equals).isEmpty()) {
        return -1;
      }
    }
    return count;
  }

  private void note(String what, String words) {
    LOG.error("{} in round {} of {}: {}", what, rounds, fault, words);
  }

  private Map<String, String> files(TestPractice practice) throws Exception {
    var files = new TreeMap<String, String>();
    for (Path room :
        new Path[] {
          practice.folder().database(), practice.folder().journal(), practice.folder().backups()
        }) {
      try (Stream<Path> each = Files.walk(room)) {
        for (Path file : each.filter(Files::isRegularFile).toList()) {
          files.put(practice.root.relativize(file).toString(), sha(file));
        }
      }
    }
    if (openedFirst) {
      files.remove(practice.root.relativize(DamagedPractice.file(practice)).toString());
    }
    return files;
  }

  private static String sha(Path file) throws Exception {
    var sha = MessageDigest.getInstance("SHA-256");
    sha.update(file.toString().getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(sha.digest(Files.readAllBytes(file)));
  }
}
