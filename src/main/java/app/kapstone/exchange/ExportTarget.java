package app.kapstone.exchange;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where an export is written, file by file: aside under a temporary name, and moved into place when
 * all of it is there. What is not finished leaves nothing behind.
 */
public abstract sealed class ExportTarget implements AutoCloseable permits FolderTarget, ZipTarget {
  /** The list of the files, as {@code sha256sum -c} reads it. */
  public static final String SUMS = "SHA256SUMS";

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

  abstract OutputStream open(String name) throws IOException;

  abstract void complete() throws IOException;

  abstract void letGo() throws IOException;

  /** The next file; it must be closed before the one after it. */
  public final OutputStream begin(String name) throws IOException {
    MessageDigest sha = sha256();
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
    sums.forEach((name, sum) -> lines.append(sum).append("  ").append(name).append('\n'));
    put(SUMS, lines.toString().getBytes(StandardCharsets.UTF_8));
    complete();
    if (Files.exists(place)) {
      throw new FileAlreadyExistsException(null, null, "an export is never written over");
    }
    Files.move(aside, place);
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

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
