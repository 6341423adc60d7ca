package app.kapstone.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.SortedMap;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * Restores a backup into {@code temp/} as a real restore does, with the journal after it up to the
 * write at which the record was copied, and holds the two against each other row by row. What it
 * made is gone afterwards.
 */
final class RestoreDrill {
  private final Practice practice;

  RestoreDrill(Practice practice) {
    this.practice = practice;
  }

  /**
   * Tries it.
   *
   * @param record a copy of the record as it is
   * @throws DatabaseDamaged if the backup is damaged, or the journal does not lead that far
   * @throws CancellationException when it was stopped
   */
  Drill run(Backup backup, BackupMaking.Copied record, BooleanSupplier stopped)
      throws DatabaseException {
    Path room = null;
    try {
      if (!backup.isWhole(stopped)) {
        throw new DatabaseDamaged(DatabaseDamaged.Part.BACKUP, "it is not whole");
      }
      Disk.requireRoom(
          practice.folder().temp(),
          Math.max(backup.manifest().bytes(), Files.size(record.file())) + BackupMaking.ROOM_BYTES);
      room = Files.createTempDirectory(practice.folder().temp(), "drill");
      Path restored = room.resolve(Backup.FILE);
      backup.unpack(restored, stopped);
      replay(backup, restored, record.state(), stopped);
      var compared = RowHashes.compare(hashes(record.file(), stopped), hashes(restored, stopped));
      return new Drill(
          practice.now(),
          backup.manifest().madeAt(),
          compared.tables(),
          compared.rows(),
          compared.equal(),
          compared.differing(),
          null);
    } catch (SQLException e) {
      throw Failures.of(e);
    } catch (IOException e) {
      throw Failures.of(e);
    } finally {
      BackupMaking.sweep(room);
    }
  }

  private void replay(
      Backup backup, Path restored, BackupMaking.State goal, BooleanSupplier stopped)
      throws IOException, SQLException, DatabaseException {
    try (H2File file = H2File.openToBuild(restored, practice)) {
      var replay = new Replay(file, goal.schemaVersion());
      JournalShelf.load(practice)
          .after(
              backup.manifest().commitSeq(),
              backup.manifest().journalHead(),
              (commit, hash) -> {
                if (stopped.getAsBoolean()) {
                  throw new CancellationException();
                }
                if (commit.seq() <= goal.commitSeq()) { // it may have been gone on with meanwhile
                  replay.commit(commit, hash);
                }
              });
      replay.finish();
      if (file.commitSeq() != goal.commitSeq()) {
        throw new DatabaseDamaged(
            DatabaseDamaged.Part.JOURNAL, "it does not lead to write " + goal.commitSeq());
      }
      file.shutdown(false);
    }
  }

  private SortedMap<String, long[]> hashes(Path file, BooleanSupplier stopped)
      throws SQLException, IOException, DatabaseException {
    try (H2File opened = H2File.peek(file, practice)) {
      return RowHashes.of(opened.owner(), stopped);
    }
  }
}
