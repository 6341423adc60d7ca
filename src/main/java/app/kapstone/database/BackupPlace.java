package app.kapstone.database;

import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A folder elsewhere that is given a copy of each backup.
 *
 * @param id what the mark in the folder says: disks that are connected in turns have one path and
 *     are two places
 * @param folder Kapstone's own in the one that was chosen
 * @param since when it was chosen
 * @param newest when the newest backup was made that lies there whole; null while there is none
 */
public record BackupPlace(
    UUID id, Path folder, Instant since, @Nullable Instant newest, State state) {
  /** How it was found last. */
  public enum State {
    /** It has the newest backup, read again after it was copied. */
    KEPT,
    /** It is not there, as a disk that is not connected. */
    AWAY,
    FULL,
    /** It is there and cannot be written or read. */
    REFUSED,
    /** Something else than this practice's copies lies there. */
    FOREIGN
  }

  /** Since when this place has had nothing new. */
  public Instant waitingSince() {
    return newest == null ? since : newest;
  }

  BackupPlace found(State now) {
    return new BackupPlace(id, folder, since, newest, now);
  }

  BackupPlace keeps(Instant madeAt) {
    return new BackupPlace(id, folder, since, madeAt, State.KEPT);
  }

  BackupPlace at(Path now) {
    return new BackupPlace(id, now, since, newest, state);
  }
}
