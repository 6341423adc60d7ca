package app.kapstone.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a practice lies: its folder and the names in it. Everything is readable by its owner alone.
 */
public record PracticeFolder(Path root) {
  /** How the name of the mark in a practice folder ends. */
  public static final String MARK = ".kapstone";

  public PracticeFolder {
    root = root.toAbsolutePath().normalize();
  }

  public Path keyFile() {
    return root.resolve("vault.key");
  }

  /** The key file before the last change; a copy of the present one once that has been opened. */
  public Path previousKeyFile() {
    return root.resolve("vault.key.previous");
  }

  /** What a file manager opens the practice by; nothing is read from it. */
  public Path mark() {
    return root.resolve("practice" + MARK);
  }

  public Path lockFile() {
    return root.resolve("kapstone.lock");
  }

  /** Says in clear that sessions run; see {@link RunningMark}. */
  public Path runningMark() {
    return root.resolve("running");
  }

  public Path database() {
    return root.resolve("database");
  }

  public Path journal() {
    return root.resolve("journal");
  }

  public Path backups() {
    return root.resolve("backups");
  }

  public Path temp() {
    return root.resolve("temp");
  }

  /**
   * Whether a key file lies here, or one before it or with a backup. Says nothing of its health.
   */
  public boolean isPractice() {
    return Files.exists(keyFile())
        || Files.exists(previousKeyFile())
        || BackupKeys.newest(this).isPresent();
  }

  /** Whether a new practice may be made here: nothing is there, or only an unfinished beginning. */
  public boolean isFree() {
    if (!Files.exists(root)) {
      return true;
    }
    if (!Files.isDirectory(root) || isPractice()) {
      return false;
    }
    try (var entries = Files.list(root)) {
      return entries.allMatch(this::isOurEmptyOne);
    } catch (IOException e) {
      return false; // what cannot be looked into is not ours to fill
    }
  }

  /**
   * Makes the folder and its rooms, also where an earlier attempt stopped half-way.
   *
   * @throws IllegalStateException unless {@link #isFree()}: nothing of anybody's is written over
   * @throws VaultException if the place is read-only, full or gone
   */
  public void create() throws VaultException {
    if (!isFree()) {
      throw new IllegalStateException("the folder already holds something");
    }
    try {
      makeRooms();
      forceFolder(root);
    } catch (IOException e) {
      throw VaultException.from(e);
    }
  }

  /** Makes durable that the whole folder was moved to where it is. */
  public void forceName() throws IOException {
    forceFolder(root);
    Path parent = root.toAbsolutePath().getParent();
    if (parent != null) {
      forceFolder(parent);
    }
  }

  /** Makes the rooms that a copy by hand may have dropped, and narrows the rights again. */
  void makeRooms() throws IOException {
    OwnerOnly.createFolder(root);
    for (Path room : rooms()) {
      OwnerOnly.createFolder(room);
    }
    if (Files.notExists(mark())) {
      Files.writeString(mark(), "A practice of Kapstone.\n");
      OwnerOnly.restrict(mark());
    }
  }

  /** Takes all rights to a file or folder from everybody but its owner. */
  public void restrict(Path file) throws IOException {
    OwnerOnly.restrict(file);
  }

  /** Deletes whatever a crash left in {@link #temp()}; the folder itself stays. */
  public void sweepTemp() throws IOException {
    if (!Files.isDirectory(temp())) {
      return;
    }
    Files.walkFileTree(
        temp(),
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            if (!folder.equals(temp())) {
              Files.deleteIfExists(folder);
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /**
   * Replaces a file so that a crash at any moment leaves the old content or the new, never a
   * mixture: written aside, forced to disk, moved, the folder forced.
   *
   * @param keepPreviousAs where the present content is kept, as durably; null to let it go
   */
  public void writeDurably(Path target, byte[] bytes, @Nullable Path keepPreviousAs)
      throws IOException {
    if (keepPreviousAs != null && Files.exists(target)) {
      writeDurably(keepPreviousAs, Files.readAllBytes(target), null);
    }
    Path aside = target.resolveSibling(target.getFileName() + ".new");
    Files.deleteIfExists(aside);
    try (var channel =
        FileChannel.open(
            aside,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            OwnerOnly.newFile(aside))) {
      OwnerOnly.restrict(aside);
      var buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
    Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    Path folder = target.getParent();
    if (folder == null) {
      throw new NoSuchFileException("a file without a folder");
    }
    forceFolder(folder);
  }

  /** Makes a rename durable. Windows keeps names by its own journal and cannot open a folder. */
  private static void forceFolder(Path folder) throws IOException {
    if (OwnerOnly.posix(folder)) {
      try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  /**
   * Refuses what is there and is no file: opening a pipe would wait for ever.
   *
   * @throws VaultNotAFile if it is something else; a missing file is left to whoever reads it
   */
  static void requireFile(Path file) throws VaultNotAFile {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new VaultNotAFile(String.valueOf(file.getFileName()));
    }
  }

  private boolean isOurEmptyOne(Path entry) {
    if (entry.equals(lockFile()) || entry.equals(mark())) {
      return true;
    }
    if (!rooms().contains(entry) || !Files.isDirectory(entry)) {
      return entry.equals(keyFile().resolveSibling("vault.key.new"));
    }
    try (var inside = Files.list(entry)) {
      return inside.findAny().isEmpty();
    } catch (IOException e) {
      return false;
    }
  }

  private List<Path> rooms() {
    return List.of(database(), journal(), backups(), temp());
  }

  /** Whether a folder is this one or lies in it, also by way of a link. */
  public boolean holds(Path folder) {
    return folder.toAbsolutePath().normalize().startsWith(root.toAbsolutePath().normalize())
        || RealPath.of(folder).startsWith(RealPath.of(root));
  }
}
