package app.kapstone.database;

import app.kapstone.vault.PracticeFolder;
import app.kapstone.vault.Sealing;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * The folders elsewhere that are given the backups. Each holds one of Kapstone's own, laid out as a
 * practice folder, so that “Restore from a backup” finds its way in it; a sealed mark says whose it
 * is, so that an empty mount point is never taken for the disk that belongs there.
 */
final class Places {
  private static final String MARK = "place";
  private static final int BUFFER_BYTES = 1 << 20;
  private static final long ROOM_BYTES = 1L << 20;

  private final Practice practice;

  Places(Practice practice) {
    this.practice = practice;
  }

  /** Kapstone's own folder in the one that was chosen. */
  Path in(Path chosen) {
    return chosen
        .toAbsolutePath()
        .normalize()
        .resolve("Kapstone-" + practice.vaultId().toString().substring(0, 8));
  }

  /** Makes it, or takes it up again. */
  BackupPlace prepare(Path chosen) throws IOException {
    Path root = in(chosen);
    if (!isOurs(root)) {
      Files.createDirectories(new PracticeFolder(root).backups());
      practice.folder().restrict(root);
      practice.folder().restrict(new PracticeFolder(root).backups());
      byte[] mark = Sealing.seal(practice.watchKey(), new byte[] {1}, practice.position());
      practice.folder().writeDurably(root.resolve(MARK), mark, null);
    }
    return new BackupPlace(root, practice.now(), null, BackupPlace.State.AWAY);
  }

  private boolean isOurs(Path root) throws IOException {
    if (!Files.isRegularFile(root.resolve(MARK))) {
      return false;
    }
    try {
      Sealing.open(practice.watchKey(), Disk.readSmall(root.resolve(MARK)), practice.position());
      return true;
    } catch (Sealing.Broken e) {
      return false;
    }
  }

  /** Whether it is there now; looks, and reads nothing. */
  static boolean isThere(BackupPlace place) {
    return Files.isRegularFile(place.folder().resolve(MARK));
  }

  /**
   * Sees to it that the newest backup lies there whole.
   *
   * @return how it stands now
   * @throws CancellationException when it was stopped
   */
  BackupPlace serve(BackupPlace place, Backup newest, BooleanSupplier stopped) {
    try {
      if (!Files.exists(place.folder())) {
        return place.found(BackupPlace.State.AWAY);
      }
      if (!isOurs(place.folder())) {
        return place.found(BackupPlace.State.FOREIGN);
      }
      var there = new PracticeFolder(place.folder());
      Files.createDirectories(there.backups());
      renewKeys(there);
      Path target = there.backups().resolve(newest.id());
      if (!isWhole(target, newest, stopped)) {
        copy(newest, target, stopped);
      }
      new Backups(practice, there).prune();
      return place.keeps(newest.manifest().madeAt());
    } catch (IOException e) {
      return place.found(
          !Files.exists(place.folder())
              ? BackupPlace.State.AWAY
              : Failures.of(e) instanceof DiskFull
                  ? BackupPlace.State.FULL
                  : BackupPlace.State.REFUSED);
    }
  }

  /** The newest backup that lies there. */
  Backup newest(BackupPlace place) throws IOException, DatabaseDamaged {
    List<Backup> there = new Backups(practice, new PracticeFolder(place.folder())).list();
    if (there.isEmpty()) {
      throw new DatabaseDamaged(DatabaseDamaged.Part.BACKUP, "there is none");
    }
    return there.getFirst();
  }

  private boolean isWhole(Path target, Backup original, BooleanSupplier stopped)
      throws IOException {
    try {
      var there = new Backup(target, BackupManifest.read(practice, target));
      return original.manifest().isOf(there.manifest())
          && Files.exists(there.content())
          && Files.size(there.content()) == there.manifest().bytes()
          && Sealing.same(digest(there.content(), stopped), there.manifest().sha256());
    } catch (Sealing.Broken e) {
      return false;
    } catch (java.nio.file.NoSuchFileException e) {
      return false;
    }
  }

  /** The manifest comes last: until it is there, what lies there is no backup. */
  private void copy(Backup backup, Path target, BooleanSupplier stopped) throws IOException {
    Disk.deleteTree(target);
    if (Disk.parent(target).toFile().getUsableSpace() < backup.manifest().bytes() + ROOM_BYTES) {
      throw new IOException("no space left");
    }
    boolean whole = false;
    Files.createDirectories(target);
    try {
      practice.folder().restrict(target);
      Path content = target.resolve(backup.content().getFileName().toString());
      copyFile(backup.content(), content, stopped);
      practice.folder().restrict(content);
      if (!Sealing.same(digest(content, stopped), backup.manifest().sha256())) {
        throw new IOException("the copy is not the original");
      }
      byte[] key = Files.readAllBytes(practice.folder().keyFile());
      practice.folder().writeDurably(target.resolve(keyName()), key, null);
      byte[] manifest = Disk.readSmall(backup.folder().resolve(BackupManifest.NAME));
      practice.folder().writeDurably(target.resolve(BackupManifest.NAME), manifest, null);
      Disk.forceFolder(Disk.parent(target));
      whole = true;
    } finally {
      if (!whole) {
        BackupMaking.sweep(target);
      }
    }
  }

  private static void copyFile(Path from, Path to, BooleanSupplier stopped) throws IOException {
    try (InputStream in = Files.newInputStream(from);
        OutputStream out = Files.newOutputStream(to, StandardOpenOption.CREATE_NEW)) {
      byte[] buffer = new byte[BUFFER_BYTES];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        ask(stopped);
        out.write(buffer, 0, read);
      }
    }
    Disk.force(to);
  }

  private static byte[] digest(Path file, BooleanSupplier stopped) throws IOException {
    var digest = Backup.sha256();
    try (InputStream in = Files.newInputStream(file)) {
      byte[] buffer = new byte[BUFFER_BYTES];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        ask(stopped);
        digest.update(buffer, 0, read);
      }
    }
    return digest.digest();
  }

  private static void ask(BooleanSupplier stopped) {
    if (stopped.getAsBoolean()) {
      throw new CancellationException();
    }
  }

  /** What lies there shall open with what opens the practice, and with nothing else. */
  private void renewKeys(PracticeFolder there) throws IOException {
    byte[] present = Files.readAllBytes(practice.folder().keyFile());
    renewKey(there.keyFile(), present);
    for (Backup backup : new Backups(practice, there).list()) {
      renewKey(backup.folder().resolve(keyName()), present);
    }
  }

  private void renewKey(Path key, byte[] present) throws IOException {
    if (!Files.exists(key) || !java.util.Arrays.equals(Files.readAllBytes(key), present)) {
      practice.folder().writeDurably(key, present, null);
    }
  }

  private String keyName() {
    return practice.folder().keyFile().getFileName().toString();
  }
}
