package app.kapstone.vault;

import java.util.Optional;

/** A key file that can be read, and where it lay. */
record FoundKeys(KeyFile keys, KeySource source) {

  /**
   * The present one, else the one before, else the newest that lies with a backup.
   *
   * @throws VaultException what is the matter with the present one, if there is no other
   */
  static FoundKeys in(PracticeFolder folder) throws VaultException {
    try {
      return new FoundKeys(KeyFile.read(folder.keyFile()), KeySource.PRESENT);
    } catch (VaultDamaged | VaultMissing broken) {
      return beside(folder, broken);
    }
  }

  private static FoundKeys beside(PracticeFolder folder, VaultException broken)
      throws VaultException {
    try {
      return new FoundKeys(KeyFile.read(folder.previousKeyFile()), KeySource.PREVIOUS);
    } catch (VaultNotAFile inTheWay) {
      throw inTheWay;
    } catch (VaultException alsoBroken) {
      broken.addSuppressed(alsoBroken);
      Optional<KeyFile> kept = BackupKeys.newest(folder);
      if (kept.isEmpty()) {
        throw broken;
      }
      return new FoundKeys(kept.get(), KeySource.BACKUP);
    }
  }

  /** A passphrase that is refused may be the right one of another time: it says so. */
  VaultException refused(VaultException failure) {
    boolean ofBackup = source == KeySource.BACKUP;
    return switch (failure) {
      case WrongPassphrase _ when ofBackup -> new WrongPassphrase(source);
      case WrongRecoveryKey _ when ofBackup -> new WrongRecoveryKey(source);
      case VaultException other -> other;
    };
  }
}
