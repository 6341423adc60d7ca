package app.kapstone.screens.practice;

import app.kapstone.database.ClosedDatabase;
import app.kapstone.database.DatabaseDamaged;
import app.kapstone.database.DatabaseException;
import app.kapstone.database.DatabaseInUse;
import app.kapstone.database.DatabaseTooNew;
import app.kapstone.database.DiskFull;
import app.kapstone.database.FolderMoved;
import app.kapstone.database.JournalBehind;
import app.kapstone.database.MigrationFailed;
import app.kapstone.database.NoMemory;
import app.kapstone.database.NotAFile;
import app.kapstone.database.ReadOnlyFolder;
import app.kapstone.database.StaleVersion;
import app.kapstone.database.StorageFailed;
import app.kapstone.texts.Texts;
import app.kapstone.vault.KeySource;
import app.kapstone.vault.VaultDamaged;
import app.kapstone.vault.VaultException;
import app.kapstone.vault.VaultFull;
import app.kapstone.vault.VaultInUse;
import app.kapstone.vault.VaultMissing;
import app.kapstone.vault.VaultNoMemory;
import app.kapstone.vault.VaultNotAFile;
import app.kapstone.vault.VaultReadOnly;
import app.kapstone.vault.VaultTooNew;
import app.kapstone.vault.WrongPassphrase;
import app.kapstone.vault.WrongRecoveryKey;

/**
 * An expected failure in words. Its text holds both sentences, parted by a vertical bar.
 *
 * @param what what happened, one sentence
 * @param next what to do about it
 */
public record Explained(String what, String next) {

  public static Explained of(Texts texts, VaultException failure) {
    return of(texts, key(failure));
  }

  public static Explained of(Texts texts, DatabaseException failure) {
    return of(texts, key(failure));
  }

  /** The same where nothing is open: nobody is told to lock. */
  public static Explained atTheDoor(Texts texts, DatabaseException failure) {
    return failure instanceof NoMemory ? of(texts, "failed.noMemoryAtTheDoor") : of(texts, failure);
  }

  private static Explained of(Texts texts, String key) {
    String[] parts = texts.get(key).split(" \\| ", 2);
    return new Explained(parts[0], parts[1]);
  }

  /** Both sentences. */
  public String both() {
    return what + " " + next;
  }

  static String key(VaultException failure) {
    return switch (failure) {
      case WrongPassphrase wrong ->
          wrong.source() == KeySource.BACKUP
              ? "failed.wrongPassphraseOfBackup"
              : "failed.wrongPassphrase";
      case WrongRecoveryKey wrong ->
          wrong.source() == KeySource.BACKUP
              ? "failed.wrongRecoveryKeyOfBackup"
              : "failed.wrongRecoveryKey";
      case VaultInUse _ -> "failed.vaultInUse";
      case VaultTooNew _ -> "failed.vaultTooNew";
      case VaultDamaged _ -> "failed.vaultDamaged";
      case VaultMissing _ -> "failed.vaultMissing";
      case VaultNotAFile _ -> "failed.vaultNotAFile";
      case VaultReadOnly _ -> "failed.vaultReadOnly";
      case VaultFull _ -> "failed.vaultFull";
      case VaultNoMemory _ -> "failed.vaultNoMemory";
    };
  }

  static String key(DatabaseException failure) {
    return switch (failure) {
      case ClosedDatabase _ -> "failed.closedDatabase";
      case DatabaseDamaged damaged -> key(damaged.part());
      case DatabaseInUse _ -> "failed.databaseInUse";
      case DatabaseTooNew _ -> "failed.databaseTooNew";
      case DiskFull _ -> "failed.diskFull";
      case FolderMoved _ -> "failed.folderMoved";
      case JournalBehind _ -> "failed.journalBehind";
      case MigrationFailed _ -> "failed.migrationFailed";
      case NoMemory _ -> "failed.noMemory";
      case NotAFile _ -> "failed.notAFile";
      case ReadOnlyFolder _ -> "failed.readOnlyFolder";
      case StaleVersion _ -> "failed.staleVersion";
      case StorageFailed _ -> "failed.storageFailed";
    };
  }

  private static String key(DatabaseDamaged.Part part) {
    return switch (part) {
      case FILE -> "failed.damaged.file";
      case SCHEMA -> "failed.damaged.schema";
      case AUDIT_CHAIN -> "failed.damaged.auditChain";
      case JOURNAL -> "failed.damaged.journal";
      case BACKUP -> "failed.damaged.backup";
      case SEAL -> "failed.damaged.seal";
      case DOCUMENT -> "failed.damaged.document";
    };
  }
}
