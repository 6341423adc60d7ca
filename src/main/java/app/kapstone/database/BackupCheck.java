package app.kapstone.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;

/** Opens the newest backup and counts what is in it. */
final class BackupCheck {
  private final Practice practice;

  BackupCheck(Practice practice) {
    this.practice = practice;
  }

  /**
   * How many rows the newest backup has.
   *
   * @param stopped asked now and then; ends with a CancellationException once it says yes
   * @return empty if there is none, if it is not whole, or if a later one stands there that is not
   *     what its name says
   */
  Optional<Long> count(BooleanSupplier stopped) throws IOException, DatabaseException {
    var backups = new Backups(practice);
    List<Backup> list = backups.list();
    if (list.isEmpty()
        || !isNewest(list.getFirst(), backups)
        || !list.getFirst().isWhole(stopped)) {
      return Optional.empty();
    }
    Backup newest = list.getFirst();
    try {
      return counted(newest, stopped)
          ? Optional.of(newest.manifest().rows().values().stream().mapToLong(n -> n).sum())
          : Optional.empty();
    } catch (SQLException e) {
      if (Failures.of(e) instanceof DatabaseDamaged) {
        return Optional.empty();
      }
      throw Failures.of(e);
    }
  }

  private static boolean isNewest(Backup newest, Backups backups) throws IOException {
    return newest.id().startsWith(newest.manifest().name())
        && backups.names().stream()
            .mapToLong(BackupCheck::seq)
            .noneMatch(seq -> seq > newest.manifest().commitSeq());
  }

  /** The last write in a backup by its folder's name; a clock may have gone back between two. */
  private static long seq(String name) {
    Matcher stamped = Backups.STAMPED.matcher(name);
    return stamped.matches() ? Long.parseLong(stamped.group(1)) : -1;
  }

  private boolean counted(Backup newest, BooleanSupplier stopped)
      throws IOException, SQLException, DatabaseException {
    Path unpacked = null;
    try {
      Path file = newest.content();
      if (!file.endsWith(Backup.FILE)) {
        Disk.requireRoom(
            practice.folder().temp(), Files.size(practice.file()) + BackupMaking.ROOM_BYTES);
        unpacked = Files.createTempDirectory(practice.folder().temp(), "count");
        file = unpacked.resolve(Backup.FILE);
        newest.unpack(file, stopped);
      }
      try (H2File opened = H2File.peek(file, practice)) {
        return opened.commitSeq() == newest.manifest().commitSeq()
            && TableRows.count(opened.owner()).equals(newest.manifest().rows());
      }
    } finally {
      BackupMaking.sweep(unpacked);
    }
  }
}
