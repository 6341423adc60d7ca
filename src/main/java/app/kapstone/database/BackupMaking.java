package app.kapstone.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes a backup in three steps: the file is copied while nothing is written, the copy is read in
 * full beside the record that goes on being used, and only then it is kept as a backup.
 */
final class BackupMaking {
  /** What must stay free beside a copy, for the writes that go on. */
  static final long ROOM_BYTES = 64L << 20;

  /** Up to this size a copy is made small in a moment, whatever is in it. */
  private static final long SMALL_BYTES = 32L << 20;

  private final Practice practice;

  BackupMaking(Practice practice) {
    this.practice = practice;
  }

  /** Where the record stands. */
  record State(long commitSeq, int schemaVersion, byte[] head, AuditHead audit) {}

  /**
   * A copy in {@code temp/} that is forced to the disk and that nobody has read yet.
   *
   * @param sum the CRC-32C of what was copied
   * @param rows how many rows each table said it had
   * @param airy whether the file may have grown far beyond what is in it
   */
  record Copied(Path folder, State state, long sum, SortedMap<String, Long> rows, boolean airy) {
    Path file() {
      return folder.resolve(Backup.FILE);
    }

    /** All rows of all tables. */
    long rowsInAll() {
      return rows.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  /** Copies the open file. Nothing may be written meanwhile: on the thread that owns it. */
  Copied copy(H2File file, State state, long compactBytes) throws DatabaseException {
    Path aside = null;
    boolean made = false;
    try {
      long bytes = Files.size(practice.file());
      boolean airy = bytes > 2 * compactBytes || (bytes < SMALL_BYTES && state.commitSeq() > 0);
      Disk.requireRoom(practice.folder().temp(), (airy ? 2 : 1) * bytes + ROOM_BYTES);
      aside = Files.createTempDirectory(practice.folder().temp(), "copy");
      long sum = file.copyTo(aside.resolve(Backup.FILE));
      var copied = new Copied(aside, state, sum, TableRows.count(file.owner()), airy);
      made = true;
      return copied;
    } catch (SQLException e) {
      throw Failures.of(e);
    } catch (IOException e) {
      throw Failures.of(e);
    } finally {
      if (!made) {
        sweep(aside);
      }
    }
  }

  /**
   * Reads the copy in full, beside the record: every row to its last byte, every link of the audit
   * chain.
   *
   * @param compact whether a copy full of air may be made small; that cannot be broken off
   * @param stopped asked now and then; once it says yes, the copy is of no more use
   * @return SHA-256 of the file that was read
   * @throws DatabaseDamaged if it cannot be read or is not what the record said of itself
   * @throws java.util.concurrent.CancellationException when it was stopped
   */
  byte[] prove(Copied copied, boolean compact, BooleanSupplier stopped) throws DatabaseException {
    try {
      if (Backup.sum(copied.file(), stopped) != copied.sum()) {
        throw new DatabaseDamaged(DatabaseDamaged.Part.BACKUP, "the copy is not the original");
      }
      Disk.goOn(stopped);
      if (copied.airy() && compact) {
        H2File.open(copied.file(), practice).shutdown(true);
        Disk.force(copied.file());
      }
      try (H2File opened = H2File.peek(copied.file(), practice)) {
        var rows = TableRows.readAll(opened.owner(), stopped, AuditChain.TABLE);
        AuditHead head = AuditChain.verify(opened.owner(), stopped); // reads that table
        if (!copied.state().audit().equals(head)) {
          throw new DatabaseDamaged(DatabaseDamaged.Part.AUDIT_CHAIN, "a link does not hold");
        }
        rows.put(AuditChain.TABLE, copied.state().audit().seq());
        if (opened.commitSeq() != copied.state().commitSeq() || !rows.equals(copied.rows())) {
          throw new DatabaseDamaged(DatabaseDamaged.Part.BACKUP, "the copy is not the original");
        }
      }
      return Backup.sha256(copied.file(), stopped);
    } catch (SQLException e) {
      throw Failures.of(e);
    } catch (IOException e) {
      throw Failures.of(e);
    }
  }

  /** Puts a proven copy among the backups. */
  Backup keep(Copied copied, byte[] sha256) throws IOException {
    Path aside = copied.folder();
    Path key = practice.folder().keyFile();
    Files.copy(
        key, aside.resolve(key.getFileName().toString()), StandardCopyOption.REPLACE_EXISTING);
    Instant now = practice.now();
    State state = copied.state();
    var manifest =
        new BackupManifest(
            now,
            state.commitSeq(),
            state.schemaVersion(),
            state.head(),
            state.audit(),
            Files.size(copied.file()),
            sha256,
            copied.rows());
    manifest.write(practice, aside);
    try (var files = Files.list(aside)) {
      for (Path file : files.toList()) {
        practice.folder().restrict(file);
        Disk.force(file);
      }
    }
    practice.folder().restrict(aside);
    Disk.forceFolder(aside);
    Path place = free(manifest.name());
    Disk.move(aside, place);
    renewKey(place.resolve(key.getFileName()));
    return new Backup(place, manifest);
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

  /** The backup if it is still, bit for bit, what was made. */
  static Optional<BackupInfo> whole(Optional<Backup> found, BooleanSupplier stopped)
      throws DatabaseException {
    try {
      return found.isPresent() && found.get().isWhole(stopped)
          ? found.map(Backup::info)
          : Optional.empty();
    } catch (IOException e) {
      throw Failures.of(e);
    }
  }

  /** Takes away what was not kept. */
  static void sweep(@Nullable Path aside) {
    try {
      if (aside != null) {
        Disk.deleteTree(aside);
      }
    } catch (IOException e) {
      System.getLogger(BackupMaking.class.getName())
          .log(System.Logger.Level.WARNING, "temp is swept at the next opening");
    }
  }
}
