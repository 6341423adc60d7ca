package app.kapstone.screens.unlock;

import app.kapstone.database.BackupInfo;
import app.kapstone.database.Database;
import app.kapstone.database.DatabaseException;
import app.kapstone.database.EarlyDigest;
import app.kapstone.database.Rehearsal;
import app.kapstone.domain.practice.Practice;
import app.kapstone.domain.practice.PracticeDetails;
import app.kapstone.domain.practice.PracticeSettings;
import app.kapstone.vault.Argon2Cost;
import app.kapstone.vault.OpenVault;
import app.kapstone.vault.Passphrase;
import app.kapstone.vault.PracticeFolder;
import app.kapstone.vault.RecoveryKey;
import app.kapstone.vault.Vault;
import app.kapstone.vault.VaultException;
import app.kapstone.vault.VaultInUse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens and makes practices: vault first, then the record. Each way in takes the time of Argon2id
 * and none may be called on the thread that draws. What fails half-way is closed again.
 */
public final class PracticeDoor {
  private static final Logger LOG = LoggerFactory.getLogger(PracticeDoor.class);

  /** How far making a practice is. */
  enum Step {
    KEYS,
    TAKING,
    RECORD,
    PRACTICE
  }

  private interface Way {
    Database go(OpenVault vault) throws DatabaseException;
  }

  private final InstantSource clock;
  private final Supplier<Argon2Cost> cost;
  private volatile @Nullable EarlyDigest early;

  /**
   * @param cost what a guess at the passphrase of a new practice shall cost, asked when one is made
   */
  public PracticeDoor(InstantSource clock, Supplier<Argon2Cost> cost) {
    this.clock = clock;
    this.cost = cost;
  }

  /** Somebody types a passphrase: what opening needs no key for may begin. Any thread. */
  void expect(PracticeFolder folder) {
    early = EarlyDigest.begin(folder);
  }

  OpenPractice open(PracticeFolder folder, Passphrase passphrase)
      throws VaultException, DatabaseException, UnfinishedPractice {
    Rehearsal.end();
    EarlyDigest expected = early;
    EarlyDigest digest =
        expected != null && expected.isOf(folder) ? expected : EarlyDigest.begin(folder);
    return entered(Vault.open(folder, passphrase), vault -> Database.open(vault, clock, digest));
  }

  /** Opens by the recovery key; from then on {@code next} is the passphrase. */
  OpenPractice recover(PracticeFolder folder, RecoveryKey recovery, Passphrase next)
      throws VaultException, DatabaseException, UnfinishedPractice {
    OpenVault vault = Vault.openWithRecovery(folder, recovery);
    boolean set = false;
    try {
      vault.setPassphrase(next);
      set = true;
    } finally {
      if (!set) {
        vault.close();
      }
    }
    return entered(vault, open -> Database.open(open, clock));
  }

  /** The backups of a practice whose record may not open, newest first. */
  List<BackupInfo> backups(PracticeFolder folder, Passphrase passphrase)
      throws VaultException, DatabaseException {
    try (OpenVault vault = Vault.open(folder, passphrase)) {
      return Database.backups(vault);
    }
  }

  /** Makes the record anew from a backup and the journals after it. */
  OpenPractice restore(PracticeFolder folder, Passphrase passphrase, String backupId)
      throws VaultException, DatabaseException, UnfinishedPractice {
    return entered(
        Vault.open(folder, passphrase), vault -> Database.restore(vault, backupId, clock));
  }

  /** Writes the details that an interrupted first start left out, and opens. */
  OpenPractice finish(PracticeFolder folder, Passphrase passphrase, PracticeDetails details)
      throws VaultException, DatabaseException, UnfinishedPractice {
    return entered(
        Vault.open(folder, passphrase), vault -> written(Database.open(vault, clock), details));
  }

  /** Makes a practice; when that fails, nothing half-made is left behind. */
  OpenPractice create(NewPractice wanted, Consumer<Step> step)
      throws VaultException, DatabaseException, UnfinishedPractice, IOException {
    return switch (wanted.beginning()) {
      case Beginning.Empty(var details) -> create(wanted, details, step);
      case Beginning.Brought brought -> {
        new TakingOver(clock, cost).run(wanted, brought, step);
        yield taken(wanted);
      }
    };
  }

  /** From here on there is a practice, whatever fails. */
  private OpenPractice taken(NewPractice wanted) throws MadeNotOpened {
    try {
      wanted.folder().forceName();
      return open(wanted.folder(), wanted.passphrase());
    } catch (IOException
        | VaultException
        | DatabaseException
        | UnfinishedPractice
        | RuntimeException e) {
      LOG.warn("A practice that was taken over did not open: {}", e.getClass().getName());
      throw new MadeNotOpened(wanted.folder().root(), e);
    }
  }

  private OpenPractice create(NewPractice wanted, PracticeDetails details, Consumer<Step> step)
      throws VaultException, DatabaseException, UnfinishedPractice, LeftBehind {
    PracticeFolder folder = wanted.folder();
    boolean wasThere = Files.exists(folder.root());
    boolean ours = false;
    try {
      step.accept(Step.KEYS);
      Argon2Cost guess = cost.get();
      ours = folder.isFree(); // asked last: measuring the cost takes time enough for somebody else
      OpenVault vault = Vault.create(folder, wanted.passphrase(), guess, wanted.recovery());
      return entered(
          vault,
          open -> {
            step.accept(Step.RECORD);
            Database database = Database.create(open, clock);
            step.accept(Step.PRACTICE);
            return written(database, details);
          });
    } catch (VaultInUse e) {
      throw e; // somebody else makes one here: what lies there is theirs
    } catch (Throwable failed) {
      if (ours && !clear(folder.root(), wasThere)) {
        throw new LeftBehind(folder.root(), failed);
      }
      throw failed;
    }
  }

  private static Database written(Database database, PracticeDetails details)
      throws DatabaseException {
    boolean done = false;
    try {
      database.write(w -> {
        if (w.practice().find().isEmpty()) {
          w.practice().create(details, PracticeSettings.DEFAULT);
        }
        return true;
      });
      done = true;
      return database;
    } finally {
      if (!done) {
        closeQuietly(database);
      }
    }
  }

  private static OpenPractice entered(OpenVault vault, Way way)
      throws DatabaseException, UnfinishedPractice {
    @Nullable Database database = null;
    boolean entered = false;
    try {
      database = way.go(vault);
      Practice practice =
          database
              .<Optional<Practice>>read(r -> r.practice().find())
              .orElseThrow(UnfinishedPractice::new);
      entered = true;
      return new OpenPractice(vault, database, practice);
    } finally {
      if (!entered) {
        closeQuietly(database);
        vault.close();
      }
    }
  }

  /** Closes after a failure that is said already. */
  private static void closeQuietly(@Nullable Database database) {
    if (database == null) {
      return;
    }
    try {
      database.close();
    } catch (DatabaseException e) {
      LOG.warn("A record that could not be used could not be closed: {}", e.getClass().getName());
    }
  }

  /** Whether nothing of it is left. */
  static boolean clear(Path root, boolean keepRoot) {
    if (!Files.isDirectory(root)) {
      return true;
    }
    try (var files = Files.walk(root)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        if (!file.equals(root) || !keepRoot) {
          Files.deleteIfExists(file);
        }
      }
      return true;
    } catch (IOException | UncheckedIOException e) {
      LOG.warn("A half-made practice could not be removed: {}", e.getClass().getName());
      return false;
    }
  }
}
