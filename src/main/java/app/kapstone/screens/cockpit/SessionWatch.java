package app.kapstone.screens.cockpit;

import app.kapstone.database.Database;
import app.kapstone.database.DatabaseException;
import app.kapstone.database.Writing;
import app.kapstone.domain.dosing.ClockNote;
import app.kapstone.domain.dosing.Corrections;
import app.kapstone.domain.dosing.DosingSession;
import app.kapstone.domain.dosing.RecordedEvent;
import app.kapstone.domain.dosing.SessionEvent;
import app.kapstone.domain.dosing.SessionEvent.ClockNoted;
import app.kapstone.screens.kit.Background;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks after the time of the running sessions, for as long as the window is there: a jump of the
 * computer's clock, a sleep and a time in which the practice was not open become events of each of
 * them.
 */
public final class SessionWatch {
  /** A gap that is shorter than the step of any schedule says nothing. */
  static final Duration GAP = Duration.ofMinutes(1);

  private final Background background;
  private final SteadyClock clock;
  private final List<ClockNoted> pending = new ArrayList<>();
  private @Nullable Database database;
  private boolean begun;

  private Instant openedAt = Instant.MAX;

  /** When what was opened last closed; in this run, for no other is known. */
  private @Nullable Instant closedAt;

  public SessionWatch(Background background, SteadyClock clock) {
    this.background = background;
    this.clock = clock;
  }

  /** The practice is open: its sessions go on. */
  public void open(Database opened) {
    database = opened;
    boolean first = !begun;
    begun = true;
    Instant closed = closedAt;
    Instant before = openedAt;
    openedAt = clock.instant();
    background.run(() -> resume(opened, first, before, closed)).onOther(this::later).start();
  }

  /** The practice closes; the clock is still looked at. */
  public void close() {
    closedAt = database == null ? closedAt : clock.instant();
    database = null;
  }

  /** Once a second. */
  public void look() {
    List<ClockNoted> notes = clock.look();
    put(notes);
    Database open = database;
    if (!notes.isEmpty() && open != null) {
      background.run(() -> write(open)).onOther(this::later).start();
    }
  }

  /** It could not be written: it stays pending, and the screens say themselves what is wrong. */
  private void later(Throwable failure) {}

  /**
   * @param before when it was opened the time before
   * @param closed when it closed after that
   */
  private boolean resume(Database open, boolean first, Instant before, @Nullable Instant closed)
      throws DatabaseException {
    taken(); // while it was not open: that is one gap, however often the computer slept in it
    List<DosingSession> running = running(open);
    if (running.isEmpty()) {
      clock.follow();
    } else if (first) {
      Instant last =
          running.stream().map(SessionWatch::last).max(Comparator.naturalOrder()).orElseThrow();
      clock.goOn(shift(running.getFirst()), last);
    }
    for (DosingSession session : running) {
      Instant last = last(session);
      // what was written before this run had it open belongs to another, which may have crashed
      boolean known = closed != null && !closed.isBefore(last) && !last.isBefore(before.minus(GAP));
      Duration gap = Duration.between(known ? closed : last, clock.instant());
      if (gap.compareTo(GAP) > 0) {
        ClockNote note = known ? ClockNote.LOCKED : ClockNote.NOT_OPEN;
        append(open, session, new ClockNoted(note, gap));
      }
    }
    return write(open);
  }

  /** Writes what is pending into every running session, and what one of them does not know. */
  private boolean write(Database open) throws DatabaseException {
    List<ClockNoted> notes = taken();
    try {
      List<DosingSession> running = running(open);
      if (running.isEmpty()) {
        clock.follow();
      }
      for (DosingSession session : running) {
        for (ClockNoted note : notes) {
          if (note.shift().isZero()) { // what was set is told by the shift below
            append(open, session, note);
          }
        }
        Duration unknown = clock.shift().minus(shift(session));
        if (unknown.abs().compareTo(SteadyClock.JUMP) > 0) {
          append(open, session, SteadyClock.set(unknown));
        }
      }
    } catch (DatabaseException | RuntimeException e) {
      put(notes);
      throw e;
    }
    return true;
  }

  private void put(List<ClockNoted> notes) {
    synchronized (pending) {
      pending.addAll(notes);
    }
  }

  private List<ClockNoted> taken() {
    synchronized (pending) {
      List<ClockNoted> notes = List.copyOf(pending);
      pending.clear();
      return notes;
    }
  }

  private static List<DosingSession> running(Database open) throws DatabaseException {
    return open.read(r ->
        r.sessions().runningIds().stream().flatMap(id -> r.sessions().find(id).stream()).toList());
  }

  private void append(Database open, DosingSession session, SessionEvent note)
      throws DatabaseException {
    open.change((Writing w) -> w.sessions().append(session.id(), w.now(), note));
  }

  private static Instant last(DosingSession session) {
    return session.events().stream()
        .map(RecordedEvent::writtenAt)
        .max(Comparator.naturalOrder())
        .orElse(session.openedAt());
  }

  private static Duration shift(DosingSession session) {
    Corrections corrections = Corrections.of(session.events());
    return session.events().stream()
        .filter(corrections::counts)
        .map(RecordedEvent::event)
        .map(event -> event instanceof ClockNoted noted ? noted.shift() : Duration.ZERO)
        .reduce(Duration.ZERO, Duration::plus);
  }
}
