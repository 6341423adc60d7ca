package app.kapstone.database;

import app.kapstone.vault.Sealing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The folder {@code backups/}: made aside, opened and read in full, then moved into place. */
final class Backups {
  /** How the name of a backup begins that belongs to a past which was given up by restoring. */
  static final String SET_ASIDE = "set-aside-";

  private static final int KEPT = 7;
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

  private final Practice practice;

  Backups(Practice practice) {
    this.practice = practice;
  }

  static String stamp(Instant time) {
    return STAMP.format(time);
  }

  /** What a backup is made of, while nothing else happens. */
  record Source(H2File file, long commitSeq, int schemaVersion, byte[] head, AuditHead audit) {}

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

  private List<Path> folders() throws IOException {
    if (!Files.isDirectory(practice.folder().backups())) {
      return List.of();
    }
    try (var entries = Files.list(practice.folder().backups())) {
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

  /**
   * Makes and proves a backup.
   *
   * @throws DatabaseDamaged if the copy cannot be read in full or differs from the original
   */
  Backup make(Source source) throws DatabaseException {
    Path aside = practice.folder().temp().resolve("backup");
    try {
      Disk.deleteTree(aside);
      Files.createDirectories(aside);
      Path zip = aside.resolve(Backup.ZIP);
      source.file().execute("CHECKPOINT SYNC");
      source.file().execute("BACKUP TO '" + zip.toString().replace("'", "''") + "'");
      var rows = TableRows.count(source.file().owner());
      prove(source, zip, rows);
      Path key = practice.folder().keyFile();
      Files.copy(
          key, aside.resolve(key.getFileName().toString()), StandardCopyOption.REPLACE_EXISTING);
      Instant now = practice.now();
      var manifest =
          new BackupManifest(
              now,
              source.commitSeq(),
              source.schemaVersion(),
              source.head(),
              source.audit(),
              Files.size(zip),
              Backup.sha256(zip),
              rows);
      manifest.write(practice, aside);
      try (var files = Files.list(aside)) {
        for (Path file : files.toList()) {
          practice.folder().restrict(file);
          Disk.force(file);
        }
      }
      practice.folder().restrict(aside);
      Disk.forceFolder(aside);
      Path place = free(stamp(now) + "-" + source.commitSeq());
      Disk.move(aside, place);
      renewKey(place.resolve(key.getFileName()));
      return new Backup(place, manifest);
    } catch (SQLException e) {
      throw Failures.of(e);
    } catch (IOException e) {
      throw Failures.of(e);
    } finally {
      sweep(aside);
    }
  }

  /**
   * The passphrase may have been changed while the backup was made: whoever changes it renews the
   * key files of the backups in place, and from here on this is one of them.
   */
  private void renewKey(Path copy) throws IOException {
    Path key = practice.folder().keyFile();
    if (Files.mismatch(key, copy) >= 0) {
      practice.folder().writeDurably(copy, Files.readAllBytes(key), null);
    }
  }

  private Path free(String id) {
    Path place = practice.folder().backups().resolve(id);
    for (int i = 2; Files.exists(place); i++) {
      place = practice.folder().backups().resolve(id + "-" + i);
    }
    return place;
  }

  private void prove(Source source, Path zip, java.util.SortedMap<String, Long> rows)
      throws IOException, SQLException, DatabaseException {
    Path room = Disk.parent(zip).resolve("proof");
    Files.createDirectories(room);
    Path copy = room.resolve("practice.mv.db");
    Backup.unpack(zip, copy);
    try (H2File opened = H2File.open(copy, practice)) {
      if (opened.commitSeq() != source.commitSeq()
          || !TableRows.readAll(opened.owner()).equals(rows)) {
        throw new DatabaseDamaged(DatabaseDamaged.Part.BACKUP, "the copy is not the original");
      }
      if (!source.audit().equals(AuditChain.verify(opened.owner()))) {
        throw new DatabaseDamaged(DatabaseDamaged.Part.AUDIT_CHAIN, "a link does not hold");
      }
    }
    Disk.deleteTree(room);
  }

  /** Throws away what is older than the newest seven; their journals go with them. */
  void prune() throws IOException {
    List<Backup> backups = list();
    for (Backup old : backups.subList(Math.min(KEPT, backups.size()), backups.size())) {
      discard(old);
    }
  }

  void discard(Backup backup) throws IOException {
    Files.deleteIfExists(backup.folder().resolve(BackupManifest.NAME)); // from now on it is none
    Disk.deleteTree(backup.folder());
  }

  private static void sweep(Path aside) {
    try {
      Disk.deleteTree(aside);
    } catch (IOException e) {
      System.getLogger(Backups.class.getName())
          .log(System.Logger.Level.WARNING, "temp is swept at the next opening");
    }
  }
}
