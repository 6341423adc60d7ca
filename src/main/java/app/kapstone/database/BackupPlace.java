package app.kapstone.database;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A folder elsewhere that is given a copy of each backup.
 *
 * @param id what the mark in the folder says, once it {@linkplain #isNamed says one}: disks that
 *     are connected in turns have one path and are two places
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

  private static final int OF_A_PATH = 3;
  private static final long VERSION = 0xF000;
  private static final long NAMED = 0x4000;

  /** The id of a place that is known from a program that told none apart; the same each time. */
  static UUID formerId(Path folder) {
    return UUID.nameUUIDFromBytes(folder.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Whether a mark says its id; none does of a former program's place until it was served. */
  boolean isNamed() {
    return id.version() != OF_A_PATH;
  }

  /**
   * What its mark says, or will say: the same however often it is written, as the power may fail
   * before it is known that it was.
   */
  UUID name() {
    return isNamed()
        ? id
        : new UUID(id.getMostSignificantBits() & ~VERSION | NAMED, id.getLeastSignificantBits());
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

  BackupPlace named() {
    return new BackupPlace(name(), folder, since, newest, state);
  }

  BackupPlace at(Path now) {
    return new BackupPlace(id, now, since, newest, state);
  }
}
