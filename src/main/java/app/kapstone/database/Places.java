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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folders elsewhere that are given the backups. Each holds one of Kapstone's own, laid out as a
 * practice folder, so that “Restore from a backup” finds its way in it; a sealed mark says whose it
 * is and which, so that neither an empty mount point nor another disk of the same practice is taken
 * for the disk that belongs there.
 */
final class Places {
  private static final Logger LOG = LoggerFactory.getLogger(Places.class);
  private static final String MARK = "place";
  private static final byte[] FORMER_MARK = {1};
  private static final byte MARK_FORMAT = 2;
  private static final int MARK_BYTES = 1 + 2 * Long.BYTES;

  /** What a mark says that was made before one place was told from another. */
  private static final UUID ANY = new UUID(0, 0);

  private static final long FORCE_BYTES = 4L << 20;
  private static final long ROOM_BYTES = 1L << 20;

  /** So long a place that failed is left alone; written by the practice. */
  private static final Duration REST = Duration.ofHours(1);

  private final Practice practice;
  private final Disks disks;
  private final Map<UUID, Instant> failed = new ConcurrentHashMap<>();

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
   * @param known the places that there are
   * @throws CancellationException when it was stopped
   */
  BackupPlace prepare(Path chosen, List<BackupPlace> known, BooleanSupplier stopped)
      throws IOException {
    Path root = in(chosen);
    UUID id = lying(root);
    if (id == null) {
      Files.createDirectories(new PracticeFolder(root).backups());
      practice.folder().restrict(root);
      practice.folder().restrict(new PracticeFolder(root).backups());
      id = UUID.randomUUID();
      Disk.goOn(stopped);
      mark(root, id);
    } else if (id.equals(ANY)) {
      Optional<BackupPlace> former =
          known.stream()
              .filter(place -> place.folder().equals(root) && !place.isNamed())
              .findFirst();
      if (former.isPresent()) {
        id = former.get().id(); // named when it is served
      } else {
        id = UUID.randomUUID();
        Disk.goOn(stopped);
        mark(root, id);
      }
    }
    return new BackupPlace(id, root, practice.now(), null, BackupPlace.State.AWAY);
  }

  private void mark(Path root, UUID id) throws IOException {
    byte[] plain =
        ByteBuffer.allocate(MARK_BYTES)
            .put(MARK_FORMAT)
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits())
            .array();
    byte[] mark = Sealing.seal(practice.watchKey(), plain, practice.position());
    practice.folder().writeDurably(root.resolve(MARK), mark, null);
  }

  /**
   * Which place of this practice lies there, {@link #ANY} if nothing says; null if none does.
   *
   * @throws IOException also for a mark of a newer program
   */
  private @Nullable UUID lying(Path root) throws IOException {
    if (!Files.isRegularFile(root.resolve(MARK))) {
      return null;
    }
    try {
      byte[] sealed = Disk.readSmall(root.resolve(MARK));
      byte[] mark = Sealing.open(practice.watchKey(), sealed, practice.position());
      if (Arrays.equals(mark, FORMER_MARK)) {
        return ANY;
      }
      if (mark.length != MARK_BYTES || mark[0] != MARK_FORMAT) {
        throw new IOException("a mark of a newer program");
      }
      var plain = ByteBuffer.wrap(mark, 1, MARK_BYTES - 1);
      return new UUID(plain.getLong(), plain.getLong());
    } catch (Sealing.Broken e) {
      return null;
    }
  }

  /**
   * Where it is now: a system gives a disk another letter, or a number after its name, and its
   * former one to another disk. Only a folder whose mark names this place is taken for it; for a
   * place that no mark names yet, one that names none, where no other place is known to be.
   *
   * @param known the places that there are
   * @return the place itself if it is where it was, or nowhere
   */
  BackupPlace find(BackupPlace place, List<BackupPlace> known) {
    if (isHere(place)) {
      return place;
    }
    for (Path now : disks.namesNowOf(place.folder())) {
      boolean nobodys = known.stream().noneMatch(other -> other.folder().equals(now));
      if ((place.isNamed() || nobodys) && isHere(place.at(now))) {
        return place.at(now);
      }
    }
    return place;
  }

  /** Whether it is where it was; reads its mark. */
  private boolean isHere(BackupPlace place) {
    try {
      return is(place, lying(place.folder()));
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean is(BackupPlace place, @Nullable UUID lying) {
    return place.name().equals(lying) || (!place.isNamed() && ANY.equals(lying));
  }

  /**
   * Whether it is where it was, as far as its mark can be read; serving it says what is wrong with
   * one that cannot.
   */
  boolean seemsHere(BackupPlace place) {
    try {
      UUID lying = lying(place.folder());
      return lying == null ? Files.exists(place.folder().resolve(MARK)) : is(place, lying);
    } catch (IOException e) {
      return true;
    }
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
    UUID lying = lying(place.folder());
    if (lying == null) {
      return place.found(BackupPlace.State.FOREIGN);
    }
    if (!is(place, lying)) {
      return place.found(BackupPlace.State.AWAY); // another disk is connected in its stead
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
        ? named(place).keeps(newest.manifest().madeAt())
        : place.found(BackupPlace.State.REFUSED);
  }

  /** A place of a former program gets its name, from now on no other is taken for it. */
  private BackupPlace named(BackupPlace place) {
    if (place.isNamed()) {
      return place;
    }
    try {
      UUID lying = lying(place.folder());
      if (ANY.equals(lying)) { // and not of another disk that has come meanwhile
        mark(place.folder(), place.name());
        return place.named();
      }
      return place.name().equals(lying) ? place.named() : place;
    } catch (IOException e) {
      LOG.info("a place gets its name another time"); // it has the backup all the same
      return place;
    }
  }

  private void rest(BackupPlace found) {
    switch (found.state()) {
      case FULL, REFUSED, FOREIGN -> failed.put(found.id(), practice.now());
      case KEPT, AWAY -> failed.remove(found.id());
    }
  }

  /** Whether it has just failed and is left alone for a while. */
  boolean rests(BackupPlace place) {
    Instant at = failed.get(place.id());
    Instant now = practice.now();
    return at != null && !at.isAfter(now) && at.plus(REST).isAfter(now);
  }

  /** The newest backup that lies there. */
  Backup newest(BackupPlace place) throws IOException, DatabaseDamaged {
    if (!is(place, lying(place.folder()))) {
      throw new IOException("something else lies there");
    }
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
    if (!Files.exists(key) || !Arrays.equals(Files.readAllBytes(key), present)) {
      practice.folder().writeDurably(key, present, null);
    }
  }

  private String keyName() {
    return practice.folder().keyFile().getFileName().toString();
  }
}
