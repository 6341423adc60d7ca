package app.kapstone.screens.cockpit;

import app.kapstone.domain.dosing.DeviceDue;
import app.kapstone.domain.dosing.DuePoint;
import app.kapstone.domain.dosing.SessionId;
import app.kapstone.domain.dosing.SessionState;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What has been told by a sound: each check once when it is due and once when it is overdue, each
 * device of several once when its time has come.
 */
final class Heard {
  private record Told(SessionId session, Instant askAt, DuePoint.State state) {}

  private record Device(SessionId session, Instant at, int number) {}

  private final Set<Told> told = new HashSet<>();
  private final Set<Device> devices = new HashSet<>();

  /** Whether there is something that was not told before. */
  boolean news(SessionId session, SessionState state, Instant now) {
    boolean check = news(session, state.nextDue());
    boolean device =
        state
            .deviceDue()
            .filter(due -> !now.isBefore(due.at()))
            .map(due -> devices.add(device(session, due)))
            .orElse(false);
    return check || device;
  }

  boolean news(SessionId session, Optional<DuePoint> next) {
    return next.filter(point ->
            switch (point.state()) {
              case DUE, OVERDUE -> true;
              case UPCOMING, SNOOZED, DONE, MISSED -> false;
            })
        .map(point -> told.add(new Told(session, point.askAt(), point.state())))
        .orElse(false);
  }

  private static Device device(SessionId session, DeviceDue due) {
    return new Device(session, due.at(), due.device().number());
  }
}
