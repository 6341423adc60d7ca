package app.kapstone.database;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something the watch found that Kapstone cannot put right by itself. */
public sealed interface Hand {
  /** A part of the practice is not well, or could not be looked at. */
  record Checked(Check check) implements Hand {}

  /** A restore that was tried did not give the record. */
  record Drilled(Drill drill) implements Hand {}

  /** A place for backups cannot take them. */
  record Refusing(BackupPlace place) implements Hand {}

  /** A place has been away for long. */
  record Away(BackupPlace place, Duration age) implements Hand {}

  /**
   * The watch has been due for long and never came to its end.
   *
   * @param wholeAt when it last did; null if it never did
   */
  record Late(@Nullable Instant wholeAt, Duration age) implements Hand {}

  /** What the watch knew could not be read; which places there were is not known any more. */
  record Forgotten() implements Hand {}
}
