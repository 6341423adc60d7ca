package app.kapstone.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Opens the newest backup and counts what is in it. */
final class BackupCheck {
  private static final Pattern STAMPED = Pattern.compile("\\d{8}-\\d{6}-\\d+.*");

  private final Practice practice;

  BackupCheck(Practice practice) {
    this.practice = practice;
  }

  /**
   * How many rows the newest backup has.
   *
   * @return empty if there is none, if it is not whole, or if a later one stands there that is not
   *     what its name says
   */
  Optional<Long> count() throws IOException, DatabaseException {
    var backups = new Backups(practice);
    List<Backup> list = backups.list();
    if (list.isEmpty() || !isNewest(list.getFirst(), backups) || !list.getFirst().isWhole()) {
      return Optional.empty();
    }
    Backup newest = list.getFirst();
    try {
      return counted(newest)
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
            .noneMatch(name -> STAMPED.matcher(name).matches() && name.compareTo(newest.id()) > 0);
  }

  private boolean counted(Backup newest) throws IOException, SQLException, DatabaseException {
    Path unpacked = null;
    try {
      Path file = newest.content();
      if (!file.endsWith(Backup.FILE)) {
        unpacked = Files.createTempDirectory(practice.folder().temp(), "count");
        file = unpacked.resolve(Backup.FILE);
        newest.unpack(file);
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
