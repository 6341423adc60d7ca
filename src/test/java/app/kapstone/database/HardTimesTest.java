package app.kapstone.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a computer does to a program at work: no room, no rights, no time, another place. */
@Tag("faults")
class HardTimesTest {
  private static final Logger LOG = LoggerFactory.getLogger(HardTimesTest.class);
  private static final int ROUNDS = Integer.getInteger("kapstone.rounds", 200) / 10;
  private static final int ASKED = 20;
  private static final int ROOM_MIB = 96;

  @TempDir private Path room;
  private final Random random = new Random(20261125);
  private Path mounted;
  private int rounds;
  private int said;
  private int lost;
  private int wrong;
  private int failures;

  @AfterEach
  void unmount() throws Exception {
    if (mounted != null) {
      run("umount", "-l", mounted.toString());
    }
  }

  private static int run(String... command) throws Exception {
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  private Path smallDisk() throws Exception {
    Path place = Files.createDirectories(room.resolve("disk"));
    int mount =
        run("mount", "-t", "tmpfs", "-o", "size=" + ROOM_MIB + "m", "tmpfs", place.toString());
    assumeThat(mount).as("a small disk can be mounted by a user who may mount alone").isZero();
    mounted = place;
    return place;
  }

  private void held(String fault) throws Exception {
    var row = new FaultRow(fault, rounds, said, lost, wrong, failures);
    row.keep(ASKED);
    assertThat(row.held()).as(row.toString()).isTrue();
  }

  /** Opens it and counts. */
  private void judge(TestPractice practice, int acknowledged) throws Exception {
    rounds++;
    try (Database database = practice.open()) {
      int gone = Worker.lost(database, acknowledged);
      boolean more = TestPractice.count(database) > acknowledged + 1;
      lost += gone > 0 ? 1 : 0;
      wrong += more || !database.inspect().isEmpty() ? 1 : 0;
      if (gone > 0 || more) {
        LOG.error("round {}: {} of {} gone", rounds, gone, acknowledged);
      }
    } catch (DatabaseException e) {
      LOG.error("round {}", rounds, e);
      failures++;
    }
  }

  private void stoppedBy(String stop, Set<String> expected) {
    if (expected.contains(stop)) {
      said++;
    } else {
      LOG.error("round {}: stopped by {}", rounds + 1, stop);
      failures++;
    }
  }

  @Test
  void disk_fullAtARandomMoment() throws Exception {
    Path disk = smallDisk();
    for (int round = 0; round < ROUNDS; round++) {
      TestPractice practice = TestPractice.in(disk);
      practice.create().close();
      var worker = new Worker(practice, 0);
      worker.awaitWork();
      Thread.sleep(random.nextInt(400));
      Path ballast = disk.resolve("ballast");
      fill(ballast);
      stoppedBy(worker.awaitStop(), Set.of("DiskFull", "ClosedDatabase", "StorageFailed"));
      try {
        practice.open().close(); // perhaps there is room enough to open it
      } catch (DatabaseException e) {
        LOG.debug("not while the disk is full", e);
      }
      Files.delete(ballast);
      judge(practice, worker.acknowledged());
      Disk.deleteTree(practice.root);
    }
    held("disk full at a random moment (tmpfs of " + ROOM_MIB + " MiB)");
  }

  private static void fill(Path ballast) throws IOException {
    try (OutputStream out = Files.newOutputStream(ballast)) {
      byte[] block = new byte[1 << 16];
      while (true) {
        out.write(block);
      }
    } catch (IOException e) {
      LOG.debug("it is full", e);
    }
  }

  @Test
  void disk_readOnly() throws Exception {
    Path disk = smallDisk();
    TestPractice practice = TestPractice.in(disk);
    practice.create().close();
    for (int round = 0; round < ROUNDS; round++) {
      var worker = new Worker(practice, 0);
      worker.awaitWork();
      Thread.sleep(random.nextInt(100));
      worker.kill();
      assertThat(run("mount", "-o", "remount,ro", disk.toString())).isZero();
      stoppedBy(new Worker(practice, 0).awaitStop(), Set.of("ReadOnlyFolder"));
      assertThat(run("mount", "-o", "remount,rw", disk.toString())).isZero();
      judge(practice, worker.acknowledged());
      Disk.deleteTree(practice.root);
      practice = TestPractice.in(disk);
      practice.create().close();
    }
    held("folder on a disk that turned read-only after a kill");
  }

  /** A superuser without the capabilities that make one: the rights of files count for him. */
  @Test
  void rights_takenAwayWhileItWorks() throws Exception {
    String[] bare = {"setpriv", "--bounding-set=-all", "--inh-caps=-all"};
    Path closed = Files.createDirectory(room.resolve("closed"));
    Files.setPosixFilePermissions(closed, Set.of());
    boolean bound =
        run("setpriv", "--bounding-set=-all", "--inh-caps=-all", "ls", closed.toString()) != 0
            && run("setpriv", "--bounding-set=-all", "--inh-caps=-all", "true") == 0;
    assumeThat(bound).as("setpriv is there and rights count").isTrue();
    for (int round = 0; round < ROUNDS; round++) {
      TestPractice practice = TestPractice.in(room.resolve("round" + round));
      practice.create().close();
      var worker = new Worker(practice, 0, bare);
      worker.awaitWork();
      Thread.sleep(random.nextInt(200));
      take(practice, "a-w");
      worker.awaitWork();
      worker.kill();
      stoppedBy(
          new Worker(practice, 0, bare).awaitStop(), Set.of("ReadOnlyFolder", "StorageFailed"));
      take(practice, "u+rwX");
      judge(practice, worker.acknowledged());
      Disk.deleteTree(practice.root);
    }
    held("the right to write taken away while it works");
  }

  private static void take(TestPractice practice, String mode) throws Exception {
    assertThat(run("chmod", "-R", mode, practice.root.toString())).isZero();
  }

  @Test
  void folder_movedWhileOpen() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      TestPractice practice = TestPractice.in(room.resolve("round" + round));
      practice.create().close();
      var worker = new Worker(practice, 0);
      worker.awaitWork();
      Thread.sleep(random.nextInt(300));
      Path elsewhere = practice.root.resolveSibling("elsewhere");
      Files.move(practice.root, elsewhere);
      stoppedBy(worker.awaitStop(), Set.of("FolderMoved"));
      wrong += Files.exists(practice.folder().database()) ? 1 : 0; // nothing was begun anew there
      Disk.deleteTree(practice.root);
      Files.move(elsewhere, practice.root);
      judge(practice, worker.acknowledged());
      Disk.deleteTree(practice.root);
    }
    held("folder moved while it is open");
  }

  @Test
  void process_suspendedForSeconds() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      TestPractice practice = TestPractice.in(room.resolve("round" + round));
      practice.create().close();
      var worker = new Worker(practice, 3);
      worker.awaitWork();
      Thread.sleep(random.nextInt(300));
      worker.signal("STOP");
      Thread.sleep(1_000 + random.nextInt(2_000));
      stoppedBy(new Worker(practice, 0).awaitStop(), Set.of("DatabaseInUse"));
      worker.signal("CONT");
      if (!worker.awaitWork()) {
        stoppedBy(worker.awaitStop(), Set.of());
      }
      worker.kill();
      judge(practice, worker.acknowledged());
      Disk.deleteTree(practice.root);
    }
    held("suspended for seconds, another process tries meanwhile");
  }

  @Test
  void clock_setBackAndForth() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      TestPractice practice = TestPractice.in(room.resolve("round" + round));
      Database database = practice.create();
      int written = 0;
      for (int step = 0; step < 60; step++) {
        practice.clock.pass(Duration.ofMinutes(random.nextInt(20_000_000) - 10_000_000L));
        TestPractice.put(database, "row " + ++written, HarnessChild.content(written, 20_000));
        if (random.nextInt(5) == 0) {
          database.backUp();
        }
        if (random.nextInt(6) == 0) {
          if (random.nextBoolean()) {
            database.close();
          } else {
            database.abandon();
          }
          database = practice.open();
        }
      }
      database.abandon();
      judge(practice, written);
      said++; // a clock that is wrong is no fault of the record: nothing has to be said
      Disk.deleteTree(practice.root);
    }
    held("wall clock set back and forth by up to nineteen years between writes");
  }
}
