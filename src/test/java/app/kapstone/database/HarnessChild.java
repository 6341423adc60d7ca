package app.kapstone.database;

import app.kapstone.ToParent;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.UUID;

/**
 * Works on a practice until it is killed or stopped: writes, backups, orderly closings. Prints a
 * line for every write that was acknowledged.
 */
final class HarnessChild {
  private HarnessChild() {}

  /** Folder, vault id, key, pause between writes in ms, size of a row in characters. */
  public static void main(String[] args) throws Exception {
    TestPractice practice = TestPractice.of(Path.of(args[0]), UUID.fromString(args[1]), args[2]);
    int pause = Integer.parseInt(args[3]);
    int size = Integer.parseInt(args[4]);
    var random = new Random();
    try {
      work(practice, random, pause, size);
    } catch (DatabaseException e) {
      ToParent.say("stop " + e.getClass().getSimpleName());
    }
  }

  private static void work(TestPractice practice, Random random, int pause, int size)
      throws Exception {
    Database database = practice.open();
    int next = TestPractice.count(database) + 1;
    ToParent.say("open " + next);
    while (true) {
      TestPractice.put(database, "row " + next, content(next, size));
      ToParent.say("ack " + next++);
      if (random.nextInt(60) == 0) {
        practice.clock.pass(Duration.ofHours(1));
        database.backUp();
      }
      if (random.nextInt(90) == 0) {
        database.close();
        database = practice.open();
      }
      if (pause > 0) {
        Thread.sleep(random.nextInt(pause));
      }
    }
  }

  static String content(int row, int size) {
    String unit = "row " + row + " ";
    return unit.repeat(size / unit.length() + 1);
  }

  /** Fills one journal until there is no room. */
  static final class JournalAlone {
    private JournalAlone() {}

    public static void main(String[] args) throws Exception {
      TestPractice practice = TestPractice.of(Path.of(args[0]), UUID.fromString(args[1]), args[2]);
      try (Practice keys = practice.keys();
          Journal journal = Journal.start(keys, 0, 1, new byte[32])) {
        for (int i = 1; true; i++) {
          var change =
              new Change(
                  "insert into setting values (?)",
                  java.util.List.of(new Bind(content(i, 20_000), Bind.NO_TYPE)),
                  1);
          try {
            journal.append(new Commit(i, keys.now(), 1, java.util.List.of(change)));
          } catch (IOException e) {
            ToParent.say("stop " + Failures.of(e).getClass().getSimpleName());
            // The failed frame was cut off, so that a small one still fits.
            journal.append(new Commit(i, keys.now(), 1, java.util.List.of()));
            ToParent.say("ack " + i);
            return;
          }
          ToParent.say("ack " + i);
        }
      }
    }
  }
}
