package app.kapstone.domain.note;

import java.time.Duration;
import java.time.Instant;

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

  /**
   * Whether what stood before a save is kept as a version.
   *
   * @param newest when the newest version was kept or, if there is none, the draft was started; a
   *     time to come means that the clock was set back, and then one is due
   */
  public static boolean due(Instant newest, Instant now) {
    return now.isBefore(newest) || !now.isBefore(newest.plus(APART));
  }
}
