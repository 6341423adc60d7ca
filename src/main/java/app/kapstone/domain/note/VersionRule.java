package app.kapstone.domain.note;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When a version of a draft is kept by itself, and how many are. */
public final class VersionRule {
  /** Of writing, between two versions. */
  public static final Duration APART = Duration.ofMinutes(5);

  /** The oldest goes when there are more. */
  public static final int MOST = 40;

  private VersionRule() {}

  /**
   * Whether a save takes away more than half of a text of some length, as a slip of the hand may.
   */
  public static boolean shrinks(NoteText before, NoteText after) {
    return before.body().length() > 200 && after.body().length() < before.body().length() / 2;
  }

  /** Whether a save is also kept as a version. */
  public static boolean due(Optional<Instant> newest, Instant startedAt, Instant now) {
    return !now.isBefore(newest.orElse(startedAt).plus(APART));
  }
}
