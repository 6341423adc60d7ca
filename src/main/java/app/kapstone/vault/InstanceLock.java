package app.kapstone.vault;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One practice, one window: held from opening to closing, and let go by the system if we die. */
final class InstanceLock implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(InstanceLock.class);

  /**
   * The practices this process holds. A lock of the system belongs to the whole process, and on
   * POSIX closing <em>any</em> channel on the file drops it: a refused second attempt inside this
   * process would silently free the practice for other processes. So the file must not even be
   * touched twice, and that can only be known per process.
   */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path place;
  private final FileChannel channel;

  private InstanceLock(Path place, FileChannel channel) {
    this.place = place;
    this.channel = channel;
  }

  static InstanceLock acquire(PracticeFolder folder) throws VaultException {
    PracticeFolder.requireFile(folder.lockFile());
    try {
      Path place = folder.root().toRealPath();
      if (!HELD.add(place)) {
        throw new VaultInUse();
      }
      @Nullable FileChannel channel = null;
      @Nullable FileLock lock = null;
      try {
        channel =
            FileChannel.open(
                folder.lockFile(),
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                OwnerOnly.newFile(folder.lockFile()));
        lock = channel.tryLock();
        if (lock == null) {
          throw new VaultInUse();
        }
        return new InstanceLock(place, channel);
      } catch (OverlappingFileLockException e) {
        throw new VaultInUse();
      } finally {
        if (lock == null) {
          letGo(place, channel);
        }
      }
    } catch (IOException e) {
      throw VaultException.from(e);
    }
  }

  @Override
  public void close() {
    if (!channel.isOpen()) {
      return;
    }
    try {
      letGo(place, channel);
    } catch (IOException e) {
      LOG.warn("The lock of a practice could not be let go: {}", e.getClass().getName());
    }
  }

  /** The file first: freed the other way round, our closing would drop the next holder's lock. */
  private static void letGo(Path place, @Nullable FileChannel channel) throws IOException {
    try {
      if (channel != null) {
        channel.close();
      }
    } finally {
      HELD.remove(place);
    }
  }
}
