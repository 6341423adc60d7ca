package app.kapstone;

import app.kapstone.database.Database;
import app.kapstone.vault.Argon2Cost;
import app.kapstone.vault.OpenVault;
import app.kapstone.vault.Passphrase;
import app.kapstone.vault.PracticeFolder;
import app.kapstone.vault.RecoveryKey;
import app.kapstone.vault.Vault;
import java.nio.file.Path;
import java.time.InstantSource;

/** A real encrypted practice in a folder, for a test. */
public final class OpenedPractice implements AutoCloseable {
  public static final String PASSPHRASE = "fictional lantern orchard tuesday";

  private final PracticeFolder folder;
  private final InstantSource clock;
  private OpenVault vault;
  private Database database;

  private OpenedPractice(
      PracticeFolder folder, InstantSource clock, OpenVault vault, Database database) {
    this.folder = folder;
    this.clock = clock;
    this.vault = vault;
    this.database = database;
  }

  public static OpenedPractice create(Path root, InstantSource clock) throws Exception {
    var folder = new PracticeFolder(root);
    try (var passphrase = Passphrase.of(PASSPHRASE);
        var recovery = RecoveryKey.random()) {
      OpenVault vault = Vault.create(folder, passphrase, Argon2Cost.FLOOR, recovery);
      return new OpenedPractice(folder, clock, vault, Database.create(vault, clock));
    }
  }

  /** Opens a practice that somebody else made. */
  public static OpenedPractice open(Path root, String words, InstantSource clock) throws Exception {
    var folder = new PracticeFolder(root);
    try (var passphrase = Passphrase.of(words)) {
      OpenVault vault = Vault.open(folder, passphrase);
      return new OpenedPractice(folder, clock, vault, Database.open(vault, clock));
    }
  }

  public Database database() {
    return database;
  }

  public OpenVault vault() {
    return vault;
  }

  /** Whether somebody who signs is the practitioner. */
  public Signing signing() {
    return new Signing(vault, database);
  }

  public PracticeFolder folder() {
    return folder;
  }

  /** Locks it and opens it again, as the therapist would. */
  public void reopen() throws Exception {
    close();
    try (var passphrase = Passphrase.of(PASSPHRASE)) {
      vault = Vault.open(folder, passphrase);
    }
    database = Database.open(vault, clock);
  }

  @Override
  public void close() throws Exception {
    database.close();
    vault.close();
  }
}
