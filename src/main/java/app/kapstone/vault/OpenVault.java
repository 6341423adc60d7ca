package app.kapstone.vault;

import java.io.IOException;
import java.util.List;
import java.util.UUID;

/**
 * A practice whose data key is in memory, until {@link #close()}. Whoever changes how it is opened
 * only rewraps that key: no patient data is written anew. The caller keeps and closes every
 * passphrase and recovery key it hands over.
 */
public final class OpenVault implements AutoCloseable {
  private final PracticeFolder folder;
  private final Secret dataKey;
  private final InstanceLock lock;
  private final KeySource source;
  private final boolean recovered;
  private KeyFile keys;
  private List<String> backupsLeft;
  private boolean closed;

  OpenVault(
      PracticeFolder folder,
      KeyFile keys,
      Secret dataKey,
      InstanceLock lock,
      KeySource source,
      boolean recovered,
      List<String> backupsLeft) {
    this.folder = folder;
    this.keys = keys;
    this.dataKey = dataKey;
    this.lock = lock;
    this.source = source;
    this.recovered = recovered;
    this.backupsLeft = backupsLeft;
  }

  public PracticeFolder folder() {
    return folder;
  }

  /** Tells this practice from every other; part of its backups and of what is sealed in it. */
  public synchronized UUID vaultId() {
    return keys.vaultId();
  }

  /** The data key. It belongs to this vault and is wiped with it: split it, do not close it. */
  public Secret secret() {
    return dataKey;
  }

  /** The key file that opened it; any but the present one has been put back in its place. */
  public KeySource keySource() {
    return source;
  }

  /** The backups whose key file could not be renewed and opens with a former passphrase still. */
  public synchronized List<String> backupsLeft() {
    return backupsLeft;
  }

  /** Whether the recovery key opened it, so that a new passphrase should be set now. */
  public boolean openedWithRecovery() {
    return recovered;
  }

  /**
   * Whether this is the passphrase, for signing and for handing the laptop over. Takes the time of
   * {@link Argon2Cost}.
   */
  public synchronized boolean verify(Passphrase passphrase) {
    requireOpen();
    try (Secret unlocked = keys.unlock(passphrase)) {
      return unlocked.sameAs(dataKey);
    } catch (WrongPassphrase e) {
      return false;
    }
  }

  /**
   * Puts a new passphrase in place of the current one, here and in the backups of this practice.
   *
   * @return the backups that could not be reached and open with the former one still
   * @throws WrongPassphrase if {@code current} is not the passphrase; nothing is changed
   * @throws IllegalArgumentException if {@code next} is shorter than {@link
   *     Passphrase#MIN_CHARACTERS}
   */
  public synchronized List<String> changePassphrase(Passphrase current, Passphrase next)
      throws VaultException {
    requireLong(next);
    if (!verify(current)) {
      throw new WrongPassphrase();
    }
    return replace(keys.with(next, dataKey), file -> file.unlock(next));
  }

  /**
   * Sets a new passphrase without the old one, after the recovery key opened the practice.
   *
   * @return as {@link #changePassphrase}
   * @throws IllegalStateException if a passphrase opened it: then the current one must be asked for
   */
  public synchronized List<String> setPassphrase(Passphrase next) throws VaultException {
    requireOpen();
    if (!recovered) {
      throw new IllegalStateException("only the recovery key sets a passphrase unasked");
    }
    requireLong(next);
    return replace(keys.with(next, dataKey), file -> file.unlock(next));
  }

  /**
   * Puts a key in place that has been printed and confirmed already; the one before is void.
   *
   * @param current asked for, so that nobody makes a lasting way in at an unlocked laptop
   * @return the backups that could not be reached and open with the former one still
   * @throws WrongPassphrase if {@code current} is not the passphrase; nothing is changed
   */
  public synchronized List<String> replaceRecoveryKey(Passphrase current, RecoveryKey next)
      throws VaultException {
    if (!verify(current)) {
      throw new WrongPassphrase();
    }
    return replace(keys.with(next, dataKey), file -> file.unlock(next));
  }

  /** Wipes the data key and lets the practice go. Close the database before. */
  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      dataKey.close();
      lock.close();
    }
  }

  @Override
  public String toString() {
    return "OpenVault[…]";
  }

  static void requireLong(Passphrase passphrase) {
    if (passphrase.length() < Passphrase.MIN_CHARACTERS) {
      throw new IllegalArgumentException(
          "a passphrase has at least " + Passphrase.MIN_CHARACTERS + " characters");
    }
  }

  private interface Proof {
    Secret unlock(KeyFile written) throws VaultException;
  }

  /** The backups follow only once the file, as it lies on the disk, has opened. */
  private List<String> replace(KeyFile next, Proof proof) throws VaultException {
    byte[] bytes = next.encode();
    try {
      folder.writeDurably(folder.keyFile(), bytes, folder.previousKeyFile());
      if (!opens(proof)) {
        folder.writeDurably(folder.keyFile(), keys.encode(), null);
        throw new VaultDamaged("the new key file did not open, the former one is back", null);
      }
    } catch (IOException e) {
      throw VaultException.from(e);
    }
    keys = next;
    backupsLeft = BackupKeys.renew(folder, next.vaultId(), bytes);
    return backupsLeft;
  }

  private boolean opens(Proof proof) {
    try (Secret opened = proof.unlock(KeyFile.read(folder.keyFile()))) {
      return opened.sameAs(dataKey);
    } catch (VaultException e) {
      return false;
    }
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("the vault is closed");
    }
  }
}
