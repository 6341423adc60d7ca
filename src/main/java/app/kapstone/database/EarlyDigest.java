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
 * The SHA-256 of a practice's database file, taken while its passphrase is still being typed and
 * stretched. The one takes about as long as the other, and neither needs the other.
 */
public final class EarlyDigest {
  private final Path file;
  private final FutureTask<State> before;
  private final FutureTask<byte[]> digest;

  /** How the file stood. */
  private record State(long bytes, FileTime changed) {
    static State of(Path file) throws IOException {
      return new State(Files.size(file), Files.getLastModifiedTime(file));
    }
  }

  private EarlyDigest(Path file) {
    this.file = file;
    before = new FutureTask<>(() -> State.of(file));
    digest = new FutureTask<>(() -> Backup.sha256(file, () -> false));
  }

  /** Begins to read, on a thread of its own. Whatever keeps it from that is no failure. */
  public static EarlyDigest begin(PracticeFolder folder) {
    var early = new EarlyDigest(Practice.file(folder));
    Thread.ofPlatform()
        .daemon()
        .name("kapstone-digest")
        .start(() -> {
          early.before.run();
          early.digest.run();
        });
    return early;
  }

  /** Whether it is of that practice's file, and the file stands as it did when it was begun. */
  public boolean isOf(PracticeFolder folder) {
    return isOf(Practice.file(folder));
  }

  private boolean isOf(Path asked) {
    try {
      return asked.equals(file) && State.of(file).equals(before.get());
    } catch (IOException | ExecutionException e) {
      return false; // whoever opens the file meets what is wrong
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /**
   * Waits for it. Asked by whoever has the vault's lock, so that nobody writes the file any more.
   *
   * @return empty if that file was not read, or was written since
   */
  Optional<byte[]> of(Path asked) {
    try {
      byte[] taken = digest.get();
      return isOf(asked) ? Optional.of(taken) : Optional.empty();
    } catch (ExecutionException e) {
      return Optional.empty(); // whoever asks reads it, and meets what is wrong
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
