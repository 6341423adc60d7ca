package app.kapstone.screens.chart;

import app.kapstone.Signing;
import app.kapstone.database.Database;
import app.kapstone.screens.kit.SigningCheck;
import app.kapstone.vault.Argon2Cost;
import app.kapstone.vault.OpenVault;
import app.kapstone.vault.Passphrase;
import app.kapstone.vault.PracticeFolder;
import app.kapstone.vault.RecoveryKey;
import app.kapstone.vault.Vault;
import java.nio.file.Path;
import java.time.InstantSource;

/** A real practice: its vault, its encrypted database, and the passphrase that opens both. */
public final class OpenPractice implements AutoCloseable {
  public static final String PASSPHRASE = "seven quiet herons wade";

  private final PracticeFolder folder;
  private final InstantSource clock;
  private OpenVault vault;
  private Database database;

  public OpenPractice(Path root, InstantSource clock) throws Exception {
    this.folder = new PracticeFolder(root.resolve("practice"));
    this.clock = clock;
    vault = Vault.create(folder, Passphrase.of(PASSPHRASE), Argon2Cost.FLOOR, RecoveryKey.random());
    database = Database.create(vault, clock);
    Sample.practice(database);
  }

  public Database database() {
    return database;
  }

  public SigningCheck signing() {
    return new Signing(vault, database);
  }

  /** Locks and opens again, as the next morning. */
  public void reopen() throws Exception {
    close();
    vault = Vault.open(folder, Passphrase.of(PASSPHRASE));
    database = Database.open(vault, clock);
  }

  @Override
  public void close() throws Exception {
    database.close();
    vault.close();
  }
}
