package app.kapstone.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The door of a practice. Every way in takes the instance lock first, and lets it go again if it
 * fails. The caller keeps and closes the passphrase or recovery key it hands over. All of it takes
 * the time of {@link Argon2Cost}: never call it on the thread that draws.
 *
 * @see ".github/decisions/0001-vault.md"
 */
public final class Vault {
  private static final Logger LOG = LoggerFactory.getLogger(Vault.class);

  private Vault() {}

  /**
   * Makes a practice in a folder that {@link PracticeFolder#isFree()}, and opens it.
   *
   * @throws IllegalStateException if the folder holds anything already
   * @throws IllegalArgumentException if the passphrase is shorter than {@link
   *     Passphrase#MIN_CHARACTERS}; whether it is good, {@link PassphraseStrength} says beforehand
   */
  public static OpenVault create(
      PracticeFolder folder, Passphrase passphrase, Argon2Cost cost, RecoveryKey recovery)
      throws VaultException {
    OpenVault.requireLong(passphrase);
    folder.create();
    InstanceLock lock = InstanceLock.acquire(folder);
    Secret dataKey = Secret.random();
    boolean opened = false;
    try {
      if (folder.isPractice()) {
        throw new VaultInUse(); // somebody made one between our look and our lock
      }
      KeyFile keys = KeyFile.create(UUID.randomUUID(), dataKey, passphrase, cost, recovery);
      folder.writeDurably(folder.keyFile(), keys.encode(), null);
      keepCopy(folder);
      opened = true;
      return new OpenVault(folder, keys, dataKey, lock, KeySource.PRESENT, false, List.of());
    } catch (OutOfMemoryError e) {
      throw new VaultNoMemory(e);
    } catch (IOException e) {
      throw VaultException.from(e);
    } finally {
      letGoUnless(opened, lock, dataKey);
    }
  }

  /**
   * Refuses a folder that somebody has open.
   *
   * @throws VaultInUse by this process or another
   */
  public static void requireUnused(PracticeFolder folder) throws VaultException {
    if (Files.isDirectory(folder.root())) {
      InstanceLock.acquire(folder).close();
    }
  }

  /** Opens a practice by its passphrase. */
  public static OpenVault open(PracticeFolder folder, Passphrase passphrase) throws VaultException {
    return open(
        folder,
        keys -> {
          requireMemory(keys.passphrase());
          return keys.unlock(passphrase);
        },
        false);
  }

  /** Opens a practice by the key on the recovery sheet; a new passphrase may then be set. */
  public static OpenVault openWithRecovery(PracticeFolder folder, RecoveryKey recovery)
      throws VaultException {
    return open(
        folder,
        keys -> {
          requireMemory(keys.recovery());
          return keys.unlock(recovery);
        },
        true);
  }

  /** Refuses before any of it is taken: what runs out half-way takes the program with it. */
  private static void requireMemory(KeySlot slot) throws VaultNoMemory {
    if (!slot.cost().fits(Runtime.getRuntime().maxMemory())) {
      throw new VaultNoMemory(null);
    }
  }

  private interface Unlocking {
    Secret unlock(KeyFile keys) throws VaultException;
  }

  private static OpenVault open(PracticeFolder folder, Unlocking unlocking, boolean recovered)
      throws VaultException {
    requireUsable(folder);
    InstanceLock lock = InstanceLock.acquire(folder);
    Secret dataKey = null;
    boolean opened = false;
    try {
      folder.makeRooms();
      FoundKeys found = FoundKeys.in(folder);
      KeyFile keys = found.keys();
      dataKey = unlock(found, unlocking);
      List<String> left = List.of();
      switch (found.source()) {
        case PRESENT -> {
          keepCopy(folder);
          left = BackupKeys.renew(folder, keys.vaultId(), keys.encode()); // what a crash left
        }
        case PREVIOUS, BACKUP -> {
          LOG.warn("The key file was damaged or gone; it is put back: {}.", found.source());
          folder.writeDurably(folder.keyFile(), keys.encode(), null);
          keepCopy(folder);
        }
      }
      opened = true;
      return new OpenVault(folder, keys, dataKey, lock, found.source(), recovered, left);
    } catch (OutOfMemoryError e) {
      throw new VaultNoMemory(e);
    } catch (IOException e) {
      throw VaultException.from(e);
    } finally {
      letGoUnless(opened, lock, dataKey);
    }
  }

  private static void requireUsable(PracticeFolder folder) throws VaultException {
    if (!Files.isDirectory(folder.root()) || !folder.isPractice()) {
      throw new VaultMissing(null);
    }
    for (Path needed :
        new Path[] {folder.root(), folder.keyFile(), folder.database(), folder.journal()}) {
      if (Files.exists(needed) && !Files.isWritable(needed)) {
        throw new VaultReadOnly(null);
      }
    }
  }

  private static Secret unlock(FoundKeys found, Unlocking unlocking) throws VaultException {
    try {
      return unlocking.unlock(found.keys());
    } catch (WrongPassphrase | WrongRecoveryKey e) {
      throw found.refused(e);
    }
  }

  /**
   * Now that the present key file has opened the practice, it replaces the one before: rot finds a
   * copy with the same passphrase, and a passphrase given up opens nothing here any longer.
   */
  private static void keepCopy(PracticeFolder folder) {
    try {
      byte[] present = Files.readAllBytes(folder.keyFile());
      Path copy = folder.previousKeyFile();
      if (!Files.isRegularFile(copy) || Files.mismatch(folder.keyFile(), copy) >= 0) {
        folder.writeDurably(copy, present, null);
      }
    } catch (IOException e) {
      // Not worth refusing a practice that has just opened; the next opening tries again.
      LOG.warn("The copy of the key file could not be renewed: {}", e.getClass().getName());
    }
  }

  private static void letGoUnless(boolean opened, InstanceLock lock, @Nullable Secret dataKey) {
    if (!opened) {
      if (dataKey != null) {
        dataKey.close();
      }
      lock.close();
    }
  }
}
