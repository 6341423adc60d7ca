package app.kapstone.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** Renames and deletions that hold across a power cut. */
final class Disk {
  private static final int LONGEST_SMALL_BYTES = 1 << 20;

  private static final int BUFFER_BYTES = 1 << 18;

  private Disk() {}

  /** Takes a file's bytes in their order. */
  interface Taker {
    void take(byte[] bytes, int from, int length) throws IOException;
  }

  /**
   * Reads a file from its beginning to its end.
   *
   * @throws CancellationException when it was stopped
   */
  static void read(Path file, BooleanSupplier stopped, Taker taker) throws IOException {
    try (var in = Files.newInputStream(file)) {
      byte[] buffer = new byte[BUFFER_BYTES];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        goOn(stopped);
        taker.take(buffer, 0, read);
      }
    }
  }

  static void goOn(BooleanSupplier stopped) {
    if (stopped.getAsBoolean()) {
      throw new CancellationException();
    }
  }

  /** Refuses early what would not find its room, at a place in the practice's folder. */
  static void requireRoom(Path place, long bytes) throws DiskFull, FolderMoved {
    if (place.toFile().getUsableSpace() < bytes) {
      requireHere(place); // where nothing is any more nobody knows how full the disk is
      throw new DiskFull();
    }
  }

  /** Reads a small sealed file; of one that is longer only the head, whose seal cannot hold. */
  static byte[] readSmall(Path file) throws IOException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new IOException("not a file"); // a pipe would wait for ever
    }
    try (var in = Files.newInputStream(file)) {
      return in.readNBytes(LONGEST_SMALL_BYTES);
    }
  }

  /**
   * Refuses what is there and is no file: opening a pipe would wait for ever.
   *
   * @throws NotAFile if it is something else; a missing file is left to whoever reads it
   */
  static void requireFile(Path file) throws NotAFile {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new NotAFile(String.valueOf(file.getFileName()));
    }
  }

  /** A folder that was moved is not begun anew at its former place. */
  static void requireHere(Path file) throws FolderMoved {
    if (Files.notExists(file)) {
      throw new FolderMoved();
    }
  }

  static void force(Path file) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /** Moves within the practice, replacing a file of that name, and forces both folders. */
  static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    forceFolder(parent(from));
    forceFolder(parent(to));
  }

  static void deleteTree(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> entries;
    try (var walk = Files.walk(folder)) {
      entries = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path entry : entries) {
      Files.deleteIfExists(entry);
    }
  }

  static void forceFolder(Path folder) throws IOException {
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true); // Windows cannot open a folder and keeps names by its own journal
      }
    }
  }

  static Path parent(Path file) throws IOException {
    Path parent = file.getParent();
    if (parent == null) {
      throw new IOException("a file of the practice has no folder");
    }
    return parent;
  }
}
