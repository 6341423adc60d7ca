package app.kapstone.screens.cockpit;

import app.kapstone.database.Database;
import app.kapstone.database.DatabaseException;
import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.dosing.DosingSession;
import app.kapstone.domain.dosing.SessionEvent;
import app.kapstone.domain.dosing.SessionId;
import app.kapstone.domain.dosing.SessionRefused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was ticked behind the lock, in memory alone, until the record takes it. Only what is on the
 * disk, or was refused and said, leaves it.
 *
 * @see <a href="file:../../../../../../../.github/decisions/running-in-clear.md">the decision</a>
 */
public final class CoveredTicks {
  /** One thing that happened with a card, and when. */
  public record Tick(SessionId session, Instant at, SessionEvent event) {}

  private final List<Tick> waiting = new ArrayList<>();

  synchronized void add(Tick tick) {
    waiting.add(tick);
  }

  synchronized List<Tick> of(SessionId session) {
    return waiting.stream().filter(tick -> tick.session().equals(session)).toList();
  }

  /** How many wait. */
  public synchronized int count() {
    return waiting.size();
  }

  /**
   * Writes each with its own time, in order; those of sessions that this record does not hold go on
   * waiting, and so does what could not be written.
   *
   * @return what a session takes no more: nobody keeps it from here on
   */
  public List<Tick> write(Database database) throws DatabaseException {
    List<Tick> refused = new ArrayList<>();
    for (Tick tick : all()) {
      Optional<DosingSession> session = database.read(r -> r.sessions().find(tick.session()));
      if (session.isEmpty()) {
        continue;
      }
      try {
        database.change(w -> w.sessions().append(tick.session(), tick.at(), tick.event()));
      } catch (SessionRefused | InvalidValue e) {
        refused.add(tick);
      }
      written(tick);
    }
    return refused;
  }

  private synchronized List<Tick> all() {
    return List.copyOf(waiting);
  }

  private synchronized void written(Tick tick) {
    waiting.remove(tick);
  }
}
