package app.kapstone.database;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.vault.KeySource;
import app.kapstone.vault.OpenVault;
import app.kapstone.vault.PracticeFolder;
import app.kapstone.vault.VaultDamaged;
import app.kapstone.vault.VaultException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A byte of the key file flipped anywhere, and of its copy too in every third round. */
@Tag("faults")
class KeyFileFlipTest {
  private static final int ROUNDS = Integer.getInteger("kapstone.rounds", 200);

  @TempDir private Path room;
  private final Random random = new Random(20261126);

  @Test
  void keyFile_flippedAnywhere_isPutBackFromItsCopyOrRefusedUntouched() throws Exception {
    var folder = new PracticeFolder(room.resolve("practice"));
    var clock = new TestPractice.Clock();
    Passphrases passphrases = Passphrases.make(folder, clock);
    byte[] whole = Files.readAllBytes(folder.keyFile());
    int said = 0;
    int wrong = 0;
    int failures = 0;
    for (int round = 0; round < ROUNDS; round++) {
      boolean both = round % 3 == 0;
      byte[] key = flipped(whole);
      byte[] copy = both ? flipped(whole) : whole;
      Files.write(folder.keyFile(), key);
      Files.write(folder.previousKeyFile(), copy);
      try (OpenVault vault = passphrases.open(folder);
          Database database = Database.open(vault, clock)) {
        said += vault.keySource() == (both ? KeySource.BACKUP : KeySource.PREVIOUS) ? 1 : 0;
        boolean right =
            Arrays.equals(Files.readAllBytes(folder.keyFile()), whole)
                && Arrays.equals(Files.readAllBytes(folder.previousKeyFile()), whole);
        wrong += right && database.inspect().isEmpty() ? 0 : 1;
      } catch (VaultException | DatabaseException e) {
        failures++;
      }
    }
    try (OpenVault vault = passphrases.open(folder)) {
      assertThat(vault.keySource()).isEqualTo(KeySource.PRESENT);
    }
    wrong += refusesWithoutAnyWhole(folder, whole, passphrases) ? 0 : 1;
    var row =
        new FaultRow(
            "a byte flipped anywhere in the key file, a third of them in its copy too",
            ROUNDS,
            said,
            0,
            wrong,
            failures);
    row.keep(200);
    assertThat(row.heldAndSaid()).as(row.toString()).isTrue();
  }

  /** Where no copy is whole, nothing is written over. */
  private boolean refusesWithoutAnyWhole(
      PracticeFolder folder, byte[] whole, Passphrases passphrases) throws Exception {
    byte[] key = flipped(whole);
    Files.write(folder.keyFile(), key);
    Files.write(folder.previousKeyFile(), key);
    try (var backups = Files.list(folder.backups())) {
      for (Path backup : backups.toList()) {
        Files.write(backup.resolve("vault.key"), key);
      }
    }
    try (OpenVault vault = passphrases.open(folder)) {
      return vault == null;
    } catch (VaultDamaged e) {
      return Arrays.equals(Files.readAllBytes(folder.keyFile()), key)
          && Arrays.equals(Files.readAllBytes(folder.previousKeyFile()), key);
    }
  }

  private byte[] flipped(byte[] whole) {
    byte[] bytes = whole.clone();
    bytes[random.nextInt(bytes.length)] ^= (byte) (1 + random.nextInt(255));
    return bytes;
  }
}
