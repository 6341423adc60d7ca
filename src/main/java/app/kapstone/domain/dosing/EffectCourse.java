package app.kapstone.domain.dosing;

import java.time.Instant;
import java.util.Optional;

/**
 * An effect over the session.
 *
 * @param severity the latest, 0 when it is gone
 * @param strongest the highest
 * @param onset when it was first seen
 * @param resolved when it was last seen to be gone; empty while it is there
 */
public record EffectCourse(int severity, int strongest, Instant onset, Optional<Instant> resolved) {
  static EffectCourse begin(Instant at, int severity) {
    return new EffectCourse(severity, severity, at, gone(at, severity));
  }

  EffectCourse then(Instant at, int now) {
    return new EffectCourse(now, Math.max(strongest, now), onset, gone(at, now));
  }

  private static Optional<Instant> gone(Instant at, int severity) {
    return severity == 0 ? Optional.of(at) : Optional.empty();
  }
}
