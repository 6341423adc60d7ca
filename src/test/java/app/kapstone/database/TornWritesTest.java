package app.kapstone.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a disk may do to the files of the record: every block of their end cut off, every kind of
 * disorder among the journal's frames, old files put back, bytes flipped anywhere.
 */
@Tag("faults")
class TornWritesTest {
  private static final int ROUNDS = Integer.getInteger("kapstone.rounds", 200);
  private static final int BLOCK_BYTES = 4096;
  private static final int END_BYTES = 1 << 20;
  private static final int ROWS = 220;

  /** What the page wants of each kind: all places of a megabyte, and 500 flips with the key's. */
  private static final int CUTS = END_BYTES / BLOCK_BYTES;

  private static final int FLIPS = 200;
  private static final int FRAMES = 50;
  private static final int BACKED_UP = 20;

  @TempDir private static Path made;
  private static TestPractice closed;
  private static TestPractice unclean;
  private static byte[] olderDatabase;
  private static byte[] olderJournal;
  private static byte[] olderSeal;

  @TempDir private Path room;
  private final Random random = new Random(20261123);

  @BeforeAll
  static void make() throws Exception {
    TestPractice original = TestPractice.in(made.resolve("original"));
    try (Database database = original.create()) {
      fill(database, 0, BACKED_UP);
      database.backUp();
      fill(database, BACKED_UP, ROWS / 2);
    }
    olderDatabase = Files.readAllBytes(DamagedPractice.file(original));
    olderJournal = Files.readAllBytes(DamagedPractice.journal(original));
    olderSeal = Files.readAllBytes(DamagedPractice.seal(original));
    Database database = original.open();
    fill(database, ROWS / 2, ROWS);
    unclean = original.copyTo(made.resolve("unclean"));
    database.close();
    closed = original.copyTo(made.resolve("closed"));
  }

  private static void fill(Database database, int from, int to) throws DatabaseException {
    for (int i = from; i < to; i++) {
      Damage.put(database, i);
    }
  }

  private Damage damage(String fault, TestPractice of) {
    return new Damage(fault, of, ROWS, room);
  }

  /**
   * @param asked how many rounds the page wants at least
   */
  private static void held(Damage damage, int asked) throws Exception {
    FaultRow row = damage.row();
    row.keep(asked);
    assertThat(row.held()).as(row.toString()).isTrue();
  }

  /** The same where the seal finds the fault: then each round must say so. */
  private static void heldAndSaid(Damage damage, int asked) throws Exception {
    held(damage, asked);
    assertThat(damage.row().heldAndSaid()).as(damage.row().toString()).isTrue();
  }

  @Test
  void database_cutAtEveryBlock_closed() throws Exception {
    cut("database cut at every 4 KiB of its last megabyte, closed in order", closed, true);
  }

  @Test
  void database_cutAtEveryBlock_unclean() throws Exception {
    cut("database cut at every 4 KiB of its last megabyte, not closed", unclean, true);
  }

  @Test
  void journal_cutAtEveryBlock_closed() throws Exception {
    cut("journal cut at every 4 KiB of its last megabyte, closed in order", closed, false);
  }

  @Test
  void journal_cutAtEveryBlock_unclean() throws Exception {
    cut("journal cut at every 4 KiB of its last megabyte, not closed", unclean, false);
  }

  private void cut(String fault, TestPractice of, boolean database) throws Exception {
    var damage = damage(fault, of);
    Path file = database ? DamagedPractice.file(of) : DamagedPractice.journal(of);
    byte[] whole = Files.readAllBytes(file);
    int first = Math.max(0, whole.length - END_BYTES);
    first -= first % BLOCK_BYTES;
    List<Integer> places = new ArrayList<>();
    for (int at = first; at < whole.length; at += BLOCK_BYTES) {
      places.add(at);
    }
    Collections.shuffle(places, random);
    for (int at : places.subList(0, Math.min(places.size(), 2 * ROUNDS))) {
      damage.round(copy -> {
        Path target = database ? DamagedPractice.file(copy) : DamagedPractice.journal(copy);
        Files.write(target, Arrays.copyOf(whole, at));
      });
    }
    if (of == closed) {
      heldAndSaid(damage, CUTS);
    } else {
      held(damage, CUTS);
    }
  }

  @Test
  void journal_frameRemoved() throws Exception {
    frames("a frame of the journal removed", frames -> frames.remove(inside(frames)));
  }

  @Test
  void journal_frameDoubled() throws Exception {
    frames(
        "a frame of the journal doubled",
        frames -> {
          int at = random.nextInt(frames.size());
          frames.add(at, frames.get(at));
        });
  }

  @Test
  void journal_framesReordered() throws Exception {
    frames(
        "two frames of the journal changed about",
        frames -> Collections.swap(frames, inside(frames), frames.size() - 1));
  }

  private int inside(List<byte[]> frames) {
    return random.nextInt(frames.size() - 1);
  }

  private interface Disorder {
    void among(List<byte[]> frames);
  }

  private void frames(String fault, Disorder disorder) throws Exception {
    var damage = damage(fault + ", closed in order", closed);
    var killed = damage(fault + ", not closed", unclean);
    byte[] whole = Files.readAllBytes(DamagedPractice.journal(closed));
    for (int round = 0; round < ROUNDS / 4; round++) {
      List<byte[]> frames = framesOf(whole);
      disorder.among(frames);
      for (Damage each : List.of(damage, killed)) {
        each.round(copy -> Files.write(DamagedPractice.journal(copy), joined(whole, frames)));
      }
    }
    heldAndSaid(damage, FRAMES);
    held(killed, FRAMES);
  }

  private static List<byte[]> framesOf(byte[] whole) {
    List<byte[]> frames = new ArrayList<>();
    var in = ByteBuffer.wrap(whole).position(JournalHeader.BYTES);
    while (in.hasRemaining()) {
      int length = in.getInt(in.position());
      byte[] frame = new byte[JournalFrame.PREFIX_BYTES + length];
      in.get(frame);
      frames.add(frame);
    }
    return frames;
  }

  private static byte[] joined(byte[] whole, List<byte[]> frames) {
    int length = frames.stream().mapToInt(frame -> frame.length).sum();
    var out = ByteBuffer.allocate(JournalHeader.BYTES + length);
    out.put(whole, 0, JournalHeader.BYTES);
    frames.forEach(out::put);
    return out.array();
  }

  @Test
  void olderFiles_putBack() throws Exception {
    var damage = damage("an old database, journal or seal put back, one or two of them", closed);
    for (int which = 1; which < 7; which++) {
      int files = which;
      damage.round(copy -> putBack(copy, files));
    }
    var killed = damage("an old database, journal or seal put back after a kill", unclean);
    // Without 3: after a kill nothing but these two files knows of a later write (decision 0003).
    for (int which : new int[] {1, 2, 4, 5, 6}) {
      int files = which;
      killed.round(copy -> putBack(copy, files));
    }
    heldAndSaid(damage, 6);
    held(killed, 5);
  }

  private static void putBack(TestPractice copy, int files) throws Exception {
    if ((files & 1) != 0) {
      Files.write(DamagedPractice.file(copy), olderDatabase);
    }
    if ((files & 2) != 0) {
      Files.write(DamagedPractice.journal(copy), olderJournal);
    }
    if ((files & 4) != 0) {
      Files.write(DamagedPractice.seal(copy), olderSeal);
    }
  }

  @Test
  void database_flippedAnywhere() throws Exception {
    var damage = damage("a byte flipped anywhere in the database", closed);
    for (int round = 0; round < ROUNDS; round++) {
      damage.round(copy -> flip(DamagedPractice.file(copy)));
    }
    heldAndSaid(damage, FLIPS);
  }

  @Test
  void database_flippedAnywhere_unclean() throws Exception {
    var damage = damage("a byte flipped anywhere in the database, not closed", unclean);
    for (int round = 0; round < ROUNDS / 2; round++) {
      damage.round(copy -> flip(DamagedPractice.file(copy)));
    }
    held(damage, FLIPS / 2);
  }

  @Test
  void backup_flippedAnywhere_whenItIsNeeded() throws Exception {
    var damage =
        damage(
            "a byte flipped anywhere in the newest backup or its journal, database gone", closed);
    for (int round = 0; round < ROUNDS; round++) {
      damage.round(copy -> {
        Path newest = new Backups(copy.keys()).list().getFirst().folder();
        try (var files = Files.list(newest)) {
          List<Path> parts = files.filter(Files::isRegularFile).sorted().toList();
          flip(parts.get(random.nextInt(parts.size())));
        }
        Files.delete(DamagedPractice.file(copy));
      });
    }
    heldAndSaid(damage, FLIPS);
  }

  private void flip(Path file) throws Exception {
    byte[] bytes = Files.readAllBytes(file);
    bytes[random.nextInt(bytes.length)] ^= (byte) (1 + random.nextInt(255));
    Files.write(file, bytes);
  }
}
