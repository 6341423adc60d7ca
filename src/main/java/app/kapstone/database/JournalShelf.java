package app.kapstone.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All journal files of a practice, the present one and those kept with backups, as one chain. */
final class JournalShelf {
  private static final Pattern NAME = Pattern.compile("journal-(\\d{1,18})\\.log");

  private final Practice practice;
  private final TreeMap<Long, Path> byBase;
  private final List<Path> kept;

  private JournalShelf(Practice practice, TreeMap<Long, Path> byBase, List<Path> kept) {
    this.practice = practice;
    this.byBase = byBase;
    this.kept = kept;
  }

  /**
   * How far the chain leads.
   *
   * @param connected whether it passes through the state asked for
   * @param seq the last commit reached
   * @param end how it ends there
   * @param last the file it ends in, to be continued; null unless that is the newest
   */
  record Reach(
      boolean connected, long seq, byte[] head, JournalScan.End end, @Nullable JournalScan last) {}

  static JournalShelf load(Practice practice) throws IOException, NotAFile {
    var byBase = new TreeMap<Long, Path>();
    Path backups = practice.folder().backups();
    if (Files.isDirectory(backups)) {
      try (Stream<Path> folders = Files.list(backups)) {
        for (Path folder : folders.filter(Backups::isInUse).toList()) {
          collect(folder, byBase);
        }
      }
    }
    List<Path> kept = List.copyOf(byBase.values());
    collect(practice.folder().journal(), byBase); // the present one wins over a kept one
    return new JournalShelf(practice, byBase, kept);
  }

  private static void collect(Path folder, TreeMap<Long, Path> byBase)
      throws IOException, NotAFile {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          if (NAME.matcher(file.getFileName().toString()).matches()) {
            Disk.requireFile(file);
            byBase.put(base(file), file);
          }
        }
      }
    }
  }

  boolean isEmpty() {
    return byBase.isEmpty();
  }

  /** The files in {@code journal/} itself. */
  List<Path> present() {
    return byBase.values().stream()
        .filter(file -> practice.folder().journal().equals(file.getParent()))
        .toList();
  }

  /** What a journal that begins after a write takes the place of: the present and later ones. */
  List<Path> replacedAfter(long seq) {
    var replaced = new ArrayList<>(present());
    for (Path file : kept) {
      if (base(file) >= seq) {
        replaced.add(file);
      }
    }
    return replaced;
  }

  private static long base(Path file) {
    var name = NAME.matcher(file.getFileName().toString());
    return name.matches() ? Long.parseLong(name.group(1)) - 1 : -1;
  }

  /** The newest file alone, when nothing else tells where to begin. */
  Reach tail() throws IOException, DatabaseException {
    var newest = byBase.lastEntry();
    if (newest == null) {
      return new Reach(false, 0, new byte[32], JournalScan.End.DAMAGED, null);
    }
    return after(newest.getKey(), null, (commit, hash) -> {});
  }

  /**
   * Visits every commit after a state, through all files that follow.
   *
   * @param head hash of the frame of {@code seq}; null if it is not known
   */
  Reach after(long seq, byte @Nullable [] head, JournalScan.Visitor visitor)
      throws IOException, DatabaseException {
    var walk = new Walk(seq, head, visitor);
    Long first = byBase.floorKey(seq);
    if (first == null) {
      return new Reach(false, 0, new byte[32], JournalScan.End.WHOLE, null);
    }
    for (var file : byBase.tailMap(first, true).entrySet()) {
      boolean newest = file.getKey().equals(byBase.lastKey());
      if (!walk.through(file.getKey(), file.getValue(), newest)) {
        break;
      }
    }
    return walk.reach();
  }

  /** One walk along the chain. */
  private final class Walk {
    private final long fromSeq;
    private final byte @Nullable [] fromHead;
    private final JournalScan.Visitor visitor;
    private boolean connected;
    private long seq = -1;
    private byte[] head = new byte[32];
    private JournalScan.End end = JournalScan.End.WHOLE;
    private @Nullable JournalScan last;

    Walk(long fromSeq, byte @Nullable [] fromHead, JournalScan.Visitor visitor) {
      this.fromSeq = fromSeq;
      this.fromHead = fromHead;
      this.visitor = visitor;
    }

    /** Walks through one file; false where the chain ends. */
    boolean through(long base, Path file, boolean newest) throws IOException, DatabaseException {
      JournalHeader header;
      try {
        header = JournalScan.header(practice, file);
      } catch (DatabaseDamaged e) {
        end = JournalScan.End.DAMAGED;
        return false;
      }
      boolean follows =
          seq < 0 || (header.baseSeq() == seq && Arrays.equals(head, header.previousHash()));
      if (header.baseSeq() != base || !follows) {
        end = JournalScan.End.DAMAGED;
        return false;
      }
      arrive(header.baseSeq(), header.previousHash());
      JournalScan scan =
          JournalScan.of(
              practice,
              file,
              (commit, hash) -> {
                if (commit.seq() > fromSeq && connected) {
                  visitor.commit(commit, hash);
                }
                arrive(commit.seq(), hash);
              });
      end = scan.end();
      if (end == JournalScan.End.TORN && !newest) {
        end = JournalScan.End.DAMAGED;
      }
      last = newest && end != JournalScan.End.DAMAGED ? scan : null;
      return end == JournalScan.End.WHOLE;
    }

    private void arrive(long newSeq, byte[] newHead) {
      seq = newSeq;
      head = newHead;
      if (newSeq == fromSeq) {
        connected = fromHead == null || Arrays.equals(fromHead, newHead);
      }
    }

    Reach reach() {
      return new Reach(connected, Math.max(seq, 0), head, end, last);
    }
  }
}
