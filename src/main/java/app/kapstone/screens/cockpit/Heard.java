package app.kapstone.screens.cockpit;

import app.kapstone.domain.dosing.DuePoint;
import app.kapstone.domain.dosing.SessionId;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Which checks have been told by a sound: each once when it is due, once when it is overdue. */
final class Heard {
  private record Told(SessionId session, Instant askAt, DuePoint.State state) {}

  private final Set<Told> told = new HashSet<>();

  /** Whether there is something that was not told before. */
  boolean news(SessionId session, Optional<DuePoint> next) {
    return next.filter(point ->
            switch (point.state()) {
              case DUE, OVERDUE -> true;
              case UPCOMING, SNOOZED, DONE, MISSED -> false;
            })
        .map(point -> told.add(new Told(session, point.askAt(), point.state())))
        .orElse(false);
  }
}
