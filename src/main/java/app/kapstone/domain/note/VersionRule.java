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

  /** Whether a save is also kept as a version. */
  public static boolean due(Optional<Instant> newest, Instant startedAt, Instant now) {
    return !now.isBefore(newest.orElse(startedAt).plus(APART));
  }
}
