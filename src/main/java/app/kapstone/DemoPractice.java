package app.kapstone;

import app.kapstone.database.Database;
import app.kapstone.database.DatabaseException;
import app.kapstone.demo.DemoClock;
import app.kapstone.demo.DemoDay;
import app.kapstone.vault.Argon2Cost;
import app.kapstone.vault.OpenVault;
import app.kapstone.vault.Passphrase;
import app.kapstone.vault.PracticeFolder;
import app.kapstone.vault.RecoveryKey;
import app.kapstone.vault.Vault;
import app.kapstone.vault.VaultException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;

/** Makes the practice of invented people, anew each time, in a folder that holds nothing else. */
final class DemoPractice {
  private static final long SEED = 7;

  private DemoPractice() {}

  /**
   * @param root the practice folder; what an earlier demo left there is deleted
   * @throws app.kapstone.vault.VaultInUse when a demo is open there
   * @throws IOException also when something else than a demo practice lies there
   */
  static void make(Path root, Instant now, ZoneId zone)
      throws IOException, VaultException, DatabaseException {
    var folder = new PracticeFolder(root);
    try (var passphrase = Passphrase.of(DemoDay.PASSPHRASE);
        var recovery = RecoveryKey.random()) {
      if (folder.isPractice()) {
        // Only the demo's own passphrase opens what may be deleted.
        Vault.open(folder, passphrase).close();
        delete(root);
      }
      var clock = new DemoClock(now);
      try (OpenVault vault = Vault.create(folder, passphrase, Argon2Cost.FLOOR, recovery);
          Database database = Database.create(vault, clock)) {
        new DemoDay(database, clock, now, zone, SEED).fill();
        database.backUp();
      }
    }
  }

  /** Deletes a folder and what is in it; nothing when it is not there. */
  static void delete(Path root) throws IOException {
    if (Files.notExists(root)) {
      return;
    }
    try (var files = Files.walk(root)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
