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

/** The folder {@code backups/} of a practice. */
final class Backups {
  /** How the name of a backup begins that belongs to a past which was given up by restoring. */
  static final String SET_ASIDE = "set-aside-";

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
        Disk.move(folder, folder.resolveSibling(SET_ASIDE + folder.getFileName()));
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

  private static void discard(Backup backup) throws IOException {
    Files.deleteIfExists(backup.folder().resolve(BackupManifest.NAME)); // from now on it is none
    Disk.deleteTree(backup.folder());
  }
}
