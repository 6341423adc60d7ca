package app.kapstone.database;

import app.kapstone.vault.PracticeFolder;
import app.kapstone.vault.Sealing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/**
 * The folders elsewhere that are given the backups. Each holds one of Kapstone's own, laid out as a
 * practice folder, so that “Restore from a backup” finds its way in it; a sealed mark says whose it
 * is, so that an empty mount point is never taken for the disk that belongs there.
 */
final class Places {
  private static final String MARK = "place";
  private static final long FORCE_BYTES = 4L << 20;
  private static final long ROOM_BYTES = 1L << 20;

  /** So long a place that failed is left alone; written by the practice. */
  private static final Duration REST = Duration.ofHours(1);

  private final Practice practice;
  private final Disks disks;
  private final Map<Path, Instant> failed = new ConcurrentHashMap<>();

  Places(Practice practice) {
    this(practice, Disks.ofSystem());
  }

  Places(Practice practice, Disks disks) {
    this.practice = practice;
    this.disks = disks;
  }

  /** Kapstone's own folder in the one that was chosen. */
  Path in(Path chosen) {
    return chosen
        .toAbsolutePath()
        .normalize()
        .resolve("Kapstone-" + practice.vaultId().toString().substring(0, 8));
  }

  /**
   * Makes it, or takes it up again.
   *
   * @throws CancellationException when it was stopped
   */
  BackupPlace prepare(Path chosen, BooleanSupplier stopped) throws IOException {
    Path root = in(chosen);
    if (!isOurs(root)) {
      Files.createDirectories(new PracticeFolder(root).backups());
      practice.folder().restrict(root);
      practice.folder().restrict(new PracticeFolder(root).backups());
      byte[] mark = Sealing.seal(practice.watchKey(), new byte[] {1}, practice.position());
      Disk.goOn(stopped);
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

  /**
   * Where it is now: a system gives a disk another letter, or a number after its name. Only a
   * folder with a mark of ours whose seal holds is taken for it.
   *
   * @param others the places that are known, none of which is this one
   * @return the place itself if it is where it was, or nowhere
   */
  BackupPlace find(BackupPlace place, List<BackupPlace> others) {
    if (Files.exists(place.folder())) {
      return place;
    }
    for (Path now : disks.namesNowOf(place.folder())) {
      if (others.stream().noneMatch(other -> other.folder().equals(now)) && isMarked(now)) {
        return new BackupPlace(now, place.since(), place.newest(), place.state());
      }
    }
    return place;
  }

  private boolean isMarked(Path folder) {
    try {
      return isOurs(folder);
    } catch (IOException e) {
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
      BackupPlace found = bring(place, newest, stopped);
      rest(found);
      return found;
    } catch (UncheckedIOException e) {
      return place.found(BackupPlace.State.AWAY); // it went away while its folders were listed
    } catch (IOException | DiskFull e) {
      boolean full = e instanceof DiskFull || e instanceof IOException io && isFull(io);
      var found =
          place.found(
              !Files.exists(place.folder())
                  ? BackupPlace.State.AWAY
                  : full ? BackupPlace.State.FULL : BackupPlace.State.REFUSED);
      rest(found);
      return found;
    }
  }

  private static boolean isFull(IOException failure) {
    return Failures.of(failure) instanceof DiskFull;
  }

  private BackupPlace bring(BackupPlace place, Backup newest, BooleanSupplier stopped)
      throws IOException, DiskFull {
    if (!Files.exists(place.folder())) {
      return place.found(BackupPlace.State.AWAY);
    }
    if (!isOurs(place.folder())) {
      return place.found(BackupPlace.State.FOREIGN);
    }
    var there = new PracticeFolder(place.folder());
    var backups = new Backups(practice, there);
    Disk.goOn(stopped);
    Files.createDirectories(there.backups());
    backups.sweep();
    renewKeys(there);
    backups.setAsideAfter(newest.manifest().commitSeq()); // of a past that was given up
    Path target = there.backups().resolve(newest.id());
    if (!isWhole(target, newest, stopped)) {
      Disk.goOn(stopped);
      Disk.deleteTree(target);
      backups.makeRoom(newest.manifest().bytes() + ROOM_BYTES, stopped);
      copy(newest, target, stopped);
    }
    Disk.goOn(stopped);
    backups.prune();
    return Files.exists(target.resolve(BackupManifest.NAME))
        ? place.keeps(newest.manifest().madeAt())
        : place.found(BackupPlace.State.REFUSED);
  }

  private void rest(BackupPlace found) {
    switch (found.state()) {
      case FULL, REFUSED, FOREIGN -> failed.put(found.folder(), practice.now());
      case KEPT, AWAY -> failed.remove(found.folder());
    }
  }

  /** Whether it has just failed and is left alone for a while. */
  boolean rests(BackupPlace place) {
    Instant at = failed.get(place.folder());
    Instant now = practice.now();
    return at != null && !at.isAfter(now) && at.plus(REST).isAfter(now);
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
      return original.manifest().isOf(there.manifest()) && there.isWhole(stopped);
    } catch (Sealing.Broken e) {
      return false;
    } catch (java.nio.file.NoSuchFileException e) {
      return false;
    }
  }

  /** The manifest comes last: until it is there, what lies there is no backup. */
  private void copy(Backup backup, Path target, BooleanSupplier stopped) throws IOException {
    boolean whole = false;
    Files.createDirectories(target);
    try {
      practice.folder().restrict(target);
      Path content = target.resolve(backup.content().getFileName().toString());
      copyFile(backup.content(), content, stopped);
      practice.folder().restrict(content);
      if (!Sealing.same(Backup.sha256(content, stopped), backup.manifest().sha256())) {
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

  /** Forced every few megabytes: what is stopped must not wait for a slow disk to take it all. */
  private static void copyFile(Path from, Path to, BooleanSupplier stopped) throws IOException {
    try (var out = FileChannel.open(to, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
      var forced = new AtomicLong();
      Disk.read(
          from,
          stopped,
          (bytes, start, length) -> {
            var left = ByteBuffer.wrap(bytes, start, length);
            while (left.hasRemaining()) {
              out.write(left);
            }
            if (out.position() - forced.get() > FORCE_BYTES) {
              out.force(false);
              forced.set(out.position());
            }
          });
      out.force(true);
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
