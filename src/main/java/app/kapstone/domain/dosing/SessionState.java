package app.kapstone.domain.dosing;

import app.kapstone.domain.protocol.Protocol;
import app.kapstone.domain.protocol.VitalSign;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A session at one moment: a pure fold of its events, the protocol and the clock. The cockpit, the
 * summary and the paper all show this.
 *
 * @param firstDoseAt the first dose that counts
 * @param lastDoseAt the dose from which watching, checks and the usual course count: the last one,
 *     of devices in a row the first
 * @param elapsed since the first dose, until now or the end; never negative
 * @param sinceLastDose since {@code lastDoseAt}, likewise
 * @param entries every event by the time it happened, corrected ones included
 * @param readings the readings that count, by their time
 * @param baseline of each sign the last value before the first dose
 * @param standing what stands of the vital signs; empty before the first reading
 * @param lacking what a check that has begun still lacks; empty when none has
 * @param watchLeft how long the patient has still to be watched; empty before the dose and when the
 *     protocol gives no time
 * @param deviceDue the device that is to follow; empty where none is, and after the end
 * @param part empty before the dose and when the protocol gives no time course
 */
public record SessionState(
    SessionPhase phase,
    Instant openedAt,
    Optional<Instant> firstDoseAt,
    Optional<Instant> endedAt,
    Optional<Instant> lastDoseAt,
    Duration elapsed,
    Duration sinceLastDose,
    List<SessionEntry> entries,
    DoseTotals doses,
    List<Reading> readings,
    Optional<Vitals> baseline,
    Optional<Standing> standing,
    VitalsSchedule schedule,
    Set<VitalSign> lacking,
    Observations observations,
    Optional<Duration> watchLeft,
    Optional<TimeCoursePart> part,
    Optional<DeviceDue> deviceDue) {
  public SessionState {
    entries = List.copyOf(entries);
    readings = List.copyOf(readings);
    lacking = Set.copyOf(lacking);
  }

  public static SessionState replay(Protocol protocol, DosingSession session, Instant now) {
    return new SessionFold(protocol, session).at(now);
  }

  /** When a dose was given after the first from which time counts anew; empty when none was. */
  public Optional<Instant> laterDoseAt() {
    return lastDoseAt.filter(at -> !firstDoseAt.equals(Optional.of(at)));
  }

  /** The check that is due or comes next. */
  public Optional<DuePoint> nextDue() {
    return schedule.next();
  }

  /** The events that count, by the time they happened. */
  public List<RecordedEvent> counted() {
    return entries.stream().filter(e -> !e.corrected()).map(SessionEntry::recorded).toList();
  }

  public List<SessionEvent.Remark> remarks() {
    return counted().stream()
        .map(RecordedEvent::event)
        .filter(SessionEvent.Remark.class::isInstance)
        .map(SessionEvent.Remark.class::cast)
        .toList();
  }
}
