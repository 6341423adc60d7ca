package app.kapstone.database;

import app.kapstone.vault.PracticeFolder;
import app.kapstone.vault.Sealing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/** The folder {@code backups/} of a practice. */
final class Backups {
  /** How the name of a backup begins that belongs to a past which was given up by restoring. */
  static final String SET_ASIDE = "set-aside-";

  /** The name of a folder that was made by this program: when, up to which write, which of them. */
  static final Pattern STAMPED = Pattern.compile("\\d{8}-\\d{6}-(\\d{1,18})(-\\d+)?");

  private static final int KEPT = 7;
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

  private final Practice practice;
  private final PracticeFolder place;

  Backups(Practice practice) {
    this(practice, practice.folder());
  }

  /** Those of the practice that lie elsewhere. */
  Backups(Practice practice, PracticeFolder place) {
    this.practice = practice;
    this.place = place;
  }

  static String stamp(Instant time) {
    return STAMP.format(time);
  }

  /** The folders whose manifest holds, newest first. */
  List<Backup> list() throws IOException {
    List<Backup> backups = new ArrayList<>();
    for (Path folder : folders()) {
      read(folder).ifPresent(backups::add);
    }
    backups.sort(
        Comparator.comparingLong((Backup b) -> b.manifest().commitSeq())
            .thenComparing(b -> b.manifest().madeAt())
            .reversed());
    return backups;
  }

  /** The newest of {@link #list}. */
  Optional<Backup> newest() throws IOException {
    return list().stream().findFirst();
  }

  /** The folders whose manifest does not hold. */
  List<String> unusable() throws IOException {
    return folders().stream()
        .filter(folder -> read(folder).isEmpty())
        .map(folder -> folder.getFileName().toString())
        .toList();
  }

  /** The names of all folders, whatever is in them. */
  List<String> names() throws IOException {
    return folders().stream().map(folder -> folder.getFileName().toString()).toList();
  }

  private List<Path> folders() throws IOException {
    if (!Files.isDirectory(place.backups())) {
      return List.of();
    }
    try (var entries = Files.list(place.backups())) {
      return entries.filter(Backups::isInUse).sorted().toList();
    }
  }

  static boolean isInUse(Path folder) {
    return Files.isDirectory(folder) && !folder.getFileName().toString().startsWith(SET_ASIDE);
  }

  /**
   * Puts away, without deleting it, what was written after a write that a new journal now follows:
   * two pasts with the same numbers would contradict each other.
   */
  void setAsideAfter(long seq) throws IOException {
    for (Backup backup : list()) {
      if (backup.manifest().commitSeq() > seq) {
        Path folder = backup.folder();
        Path aside = folder.resolveSibling(SET_ASIDE + folder.getFileName());
        for (int i = 2; Files.exists(aside); i++) {
          aside = folder.resolveSibling(SET_ASIDE + folder.getFileName() + "-" + i);
        }
        Disk.move(folder, aside);
      }
    }
  }

  private Optional<Backup> read(Path folder) {
    try {
      return Optional.of(new Backup(folder, BackupManifest.read(practice, folder)));
    } catch (IOException | Sealing.Broken e) {
      return Optional.empty(); // said by whoever needed it, through unusable()
    }
  }

  /** Throws away what is older than the newest seven; their journals go with them. */
  void prune() throws IOException {
    List<Backup> backups = list();
    for (Backup old : backups.subList(Math.min(KEPT, backups.size()), backups.size())) {
      discard(old);
    }
  }

  /** Takes away what was begun and never became a backup; whoever copies calls it before. */
  void sweep() throws IOException {
    for (Path folder : folders()) {
      if (STAMPED.matcher(folder.getFileName().toString()).matches()
          && Files.notExists(folder.resolve(BackupManifest.NAME))) {
        Disk.deleteTree(folder);
      }
    }
  }

  /**
   * Takes the oldest away until there is room, while a newer one is whole.
   *
   * @throws DiskFull if that is not enough
   */
  void makeRoom(long bytes, BooleanSupplier stopped) throws IOException, DiskFull {
    while (place.backups().toFile().getUsableSpace() < bytes) {
      List<Backup> backups = list();
      boolean spare = false;
      for (Backup newer : backups.subList(0, Math.max(0, backups.size() - 1))) {
        spare = spare || newer.isWhole(stopped);
      }
      Disk.goOn(stopped);
      if (!spare) {
        throw new DiskFull();
      }
      discard(backups.getLast());
    }
  }

  private static void discard(Backup backup) throws IOException {
    Files.deleteIfExists(backup.folder().resolve(BackupManifest.NAME)); // from now on it is none
    Disk.deleteTree(backup.folder());
  }
}
