package app.kapstone.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The key files that lie with the practice's own backups: they open with what opens the practice,
 * and with nothing else.
 *
 * @see ".github/decisions/0004-keys-of-backups.md"
 */
final class BackupKeys {
  private static final Logger LOG = LoggerFactory.getLogger(BackupKeys.class);

  private BackupKeys() {}

  /**
   * Puts the present key file into every backup that holds another one of the same practice.
   *
   * @return the names of the backups whose key file could not be renewed
   */
  static List<String> renew(PracticeFolder folder, UUID vaultId, byte[] present) {
    var left = new ArrayList<String>();
    for (Path backup : backups(folder, left)) {
      Path key = backup.resolve(folder.keyFile().getFileName());
      try {
        if (Files.exists(key, LinkOption.NOFOLLOW_LINKS) && isOther(key, vaultId, present)) {
          folder.writeDurably(key, present, null);
        }
      } catch (VaultException | IOException e) {
        if (Files.exists(backup)) { // unless it was just thrown away as too old
          LOG.warn("The key file of a backup could not be renewed: {}", e.getClass().getName());
          left.add(backup.getFileName().toString());
        }
      }
    }
    return List.copyOf(left);
  }

  /** The newest that can be read, by the names of the backups: those begin with their time. */
  static Optional<KeyFile> newest(PracticeFolder folder) {
    List<Path> newestFirst =
        backups(folder, new ArrayList<>()).stream()
            .sorted(
                Comparator.comparing((Path backup) -> isStamped(backup))
                    .thenComparing(backup -> backup)
                    .reversed())
            .toList();
    for (Path backup : newestFirst) {
      try {
        return Optional.of(KeyFile.read(backup.resolve(folder.keyFile().getFileName())));
      } catch (VaultException e) {
        LOG.warn("The key file of a backup could not be read: {}", e.getClass().getName());
      }
    }
    return Optional.empty();
  }

  /** What was set aside belongs to a past that was given up, and comes last. */
  private static boolean isStamped(Path backup) {
    return Character.isDigit(backup.getFileName().toString().charAt(0));
  }

  /** What cannot be read is never written over, and the key of another practice is not ours. */
  private static boolean isOther(Path key, UUID vaultId, byte[] present) throws VaultException {
    KeyFile there = KeyFile.read(key);
    return there.vaultId().equals(vaultId) && !Arrays.equals(there.encode(), present);
  }

  private static List<Path> backups(PracticeFolder folder, List<String> left) {
    if (!Files.isDirectory(folder.backups())) {
      return List.of();
    }
    try (var entries = Files.list(folder.backups())) {
      return entries.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      LOG.warn("The backups could not be listed: {}", e.getClass().getName());
      left.add(folder.backups().getFileName().toString());
      return List.of();
    }
  }
}
