package app.kapstone.database;

import app.kapstone.vault.PracticeFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * The SHA-256 of a practice's database file, taken while its passphrase is still being stretched.
 * The one takes about as long as the other, and neither needs the other.
 */
public final class EarlyDigest {
  private final Path file;
  private final FutureTask<Taken> task;

  /** What was read, and how the file stood before. */
  private record Taken(long bytes, FileTime changed, byte[] digest) {}

  private EarlyDigest(Path file) {
    this.file = file;
    task = new FutureTask<>(() -> take(file));
  }

  /** Begins to read, on a thread of its own. Whatever keeps it from that is no failure. */
  public static EarlyDigest begin(PracticeFolder folder) {
    var early = new EarlyDigest(Practice.file(folder));
    Thread.ofPlatform().daemon().name("kapstone-digest").start(early.task);
    return early;
  }

  private static Taken take(Path file) throws IOException {
    long bytes = Files.size(file);
    FileTime changed = Files.getLastModifiedTime(file);
    return new Taken(bytes, changed, Backup.sha256(file, () -> false));
  }

  /**
   * Waits for it. Asked by whoever has the vault's lock, so that nobody writes the file any more.
   *
   * @return empty if that file was not read, or was written since
   */
  Optional<byte[]> of(Path asked) throws IOException {
    if (!asked.equals(file)) {
      return Optional.empty();
    }
    try {
      Taken taken = task.get();
      boolean same =
          Files.size(file) == taken.bytes()
              && Files.getLastModifiedTime(file).equals(taken.changed());
      return same ? Optional.of(taken.digest()) : Optional.empty();
    } catch (ExecutionException e) {
      return Optional.empty(); // whoever asks reads it, and meets what is wrong
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
