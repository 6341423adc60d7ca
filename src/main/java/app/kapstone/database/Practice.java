package app.kapstone.database;

import app.kapstone.vault.OpenVault;
import app.kapstone.vault.PracticeFolder;
import app.kapstone.vault.Secret;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * What the engine needs of an open vault: the folder's places, one key for each purpose, the clock.
 * The keys are its own copies and are wiped by {@link #close()}.
 */
record Practice(
    PracticeFolder folder,
    UUID vaultId,
    InstantSource clock,
    Secret fileKey,
    Secret ownerKey,
    Secret runtimeKey,
    Secret journalKey,
    Secret sealKey,
    Secret backupKey,
    Secret watchKey,
    Secret documentKey)
    implements AutoCloseable {

  static Practice of(OpenVault vault, InstantSource clock) {
    return of(vault.folder(), vault.vaultId(), vault.secret(), clock);
  }

  static Practice of(PracticeFolder folder, UUID vaultId, Secret data, InstantSource clock) {
    return new Practice(
        folder,
        vaultId,
        clock,
        data.subkey("database file"),
        data.subkey("database owner"),
        data.subkey("database runtime"),
        data.subkey("journal"),
        data.subkey("seal"),
        data.subkey("backup"),
        data.subkey("watch"),
        data.subkey("documents"));
  }

  Path file() {
    return file(folder);
  }

  static Path file(PracticeFolder folder) {
    return folder.database().resolve("practice.mv.db");
  }

  Path sealFile() {
    return folder.database().resolve("seal");
  }

  /** Lies here only while a migration runs. */
  Path migrationMark() {
    return folder.database().resolve("migrating");
  }

  /** What is sealed of this practice belongs to no other one. */
  byte[] position() {
    return ByteBuffer.allocate(16)
        .putLong(vaultId.getMostSignificantBits())
        .putLong(vaultId.getLeastSignificantBits())
        .array();
  }

  /** The time in the precision the database keeps. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  @Override
  public void close() {
    fileKey.close();
    ownerKey.close();
    runtimeKey.close();
    journalKey.close();
    sealKey.close();
    backupKey.close();
    watchKey.close();
    documentKey.close();
  }

  @Override
  public String toString() {
    return "Practice[…]";
  }
}
