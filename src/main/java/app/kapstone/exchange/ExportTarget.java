package app.kapstone.exchange;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Where an export is written, file by file: aside under a temporary name, and moved into place when
 * all of it is there. What is not finished leaves nothing behind.
 */
public abstract sealed class ExportTarget implements AutoCloseable permits FolderTarget, ZipTarget {
  /** The list of the files, as {@code sha256sum -c} reads it. */
  public static final String SUMS = "SHA256SUMS";

  /** What this program calls its unfinished exports; their names stand in ExportFields. */
  private static final Pattern PART =
      Pattern.compile("\\.kapstone-(patient|practice)-.{1,60}\\.part");

  /** How long an export that is being written may go without writing. */
  private static final Duration STALE = Duration.ofHours(1);

  final Path place;
  final Path aside;
  private final SortedMap<String, String> sums = new TreeMap<>();
  private boolean finished;

  ExportTarget(Path place) throws IOException {
    this.place = place;
    this.aside = place.resolveSibling("." + place.getFileName() + ".part");
    if (Files.exists(place)) {
      throw new FileAlreadyExistsException(null, null, "an export is never written over");
    }
    delete(aside); // what a crash left
  }

  /**
   * Deletes what a crash on an earlier day left in this folder: perhaps the record in clear. What
   * was touched lately another window may still be writing. The disk's own time counts, by the file
   * that was just made.
   */
  final void sweep() {
    try (var lying = Files.list(folder(aside))) {
      Instant stale = touched(aside).minus(STALE);
      for (Path each : lying.filter(ExportTarget::isPart).toList()) {
        if (touched(each).isBefore(stale)) {
          delete(each);
        }
      }
    } catch (IOException | UncheckedIOException e) {
      // what cannot be removed does not keep this export from being made
    }
  }

  private static boolean isPart(Path file) {
    return PART.matcher(String.valueOf(file.getFileName())).matches();
  }

  private static Instant touched(Path path) throws IOException {
    Instant last = Instant.MIN;
    try (var files = Files.walk(path)) {
      for (Path file : files.toList()) {
        Instant at = Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toInstant();
        last = at.isAfter(last) ? at : last;
      }
    }
    return last;
  }

  /**
   * Makes the names in a folder durable. Windows keeps them by its own journal, and a disk that
   * cannot do it has the files all the same: an export that lies there has not failed.
   */
  static void force(Path folder) {
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      } catch (IOException e) {
        // as above
      }
    }
  }

  private static Path folder(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      throw new NoSuchFileException("an export without a folder");
    }
    return folder;
  }

  abstract OutputStream open(String name) throws IOException;

  abstract void complete() throws IOException;

  abstract void letGo() throws IOException;

  /** The next file; it must be closed before the one after it. */
  public final OutputStream begin(String name) throws IOException {
    MessageDigest sha = Checksums.sha256();
    return new FilterOutputStream(new DigestOutputStream(open(name), sha)) {
      private boolean closed;

      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length); // in one piece, which the class above does not
      }

      @Override
      public void close() throws IOException {
        if (!closed) {
          closed = true;
          super.close();
          sums.put(name, HexFormat.of().formatHex(sha.digest()));
        }
      }
    };
  }

  /** A file that is at hand. */
  public final void put(String name, byte[] bytes) throws IOException {
    try (OutputStream out = begin(name)) {
      out.write(bytes);
    }
  }

  /** Writes the list of the files and puts all of it into place. */
  public final Path finish() throws IOException {
    var lines = new StringBuilder();
    sums.forEach((name, sum) -> lines.append(Checksums.line(name, sum)));
    put(SUMS, lines.toString().getBytes(StandardCharsets.UTF_8));
    complete();
    if (Files.exists(place)) {
      throw new FileAlreadyExistsException(null, null, "an export is never written over");
    }
    Files.move(aside, place);
    force(folder(place));
    finished = true;
    return place;
  }

  /** Whether the disk had no room left for it. */
  public static boolean isFull(Throwable failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      String words = String.valueOf(each.getMessage()).toLowerCase(Locale.ROOT);
      if (words.contains("no space left")
          || words.contains("not enough space")
          || words.contains("disk full")
          || words.contains("quota exceeded")) {
        return true;
      }
    }
    return false;
  }

  @Override
  public final void close() throws IOException {
    if (!finished) {
      try {
        letGo();
      } finally {
        delete(aside);
      }
    }
  }

  private static void delete(Path path) throws IOException {
    if (!Files.exists(path)) {
      return;
    }
    try (var files = Files.walk(path)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** A record in clear is nobody else's to read on a shared computer. */
  static FileAttribute<?>[] ownersAlone(Path file, String rights) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))
        }
        : new FileAttribute<?>[0];
  }
}
