package app.kapstone.domain.dosing;

import app.kapstone.domain.dosing.DoseTotals.Given;
import app.kapstone.domain.dosing.Reading.Change;
import app.kapstone.domain.dosing.SessionTimes.Snooze;
import app.kapstone.domain.protocol.Protocol;
import app.kapstone.domain.protocol.TimeCourse;
import app.kapstone.domain.protocol.VitalSign;
import app.kapstone.domain.protocol.VitalsLimit;
import app.kapstone.domain.protocol.VitalsLimit.Phase;
import app.kapstone.domain.source.Sourced;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The events of a session folded once. What it is at a moment is asked of it as often as the clock
 * beats: only what the clock changes is then worked out anew.
 */
public final class SessionFold {
  private static final Comparator<RecordedEvent> AS_IT_HAPPENED =
      Comparator.comparing(RecordedEvent::happenedAt).thenComparingLong(RecordedEvent::sequence);

  private final Protocol protocol;
  private final DosingSession session;
  private final List<SessionEntry> entries;
  private final List<Given> doses = new ArrayList<>();
  private final List<RecordedEvent> readings = new ArrayList<>();
  private final List<Snooze> snoozes = new ArrayList<>();
  private final @Nullable Instant firstDose;
  private final List<Instant> counting;
  private final Optional<Vitals> baseline;
  private final List<Reading> judged;
  private final Optional<Standing> standing;
  private final Observations observations;
  private final DoseTotals totals;
  private final WholeChecks whole;
  private @Nullable Instant endedAt;

  public SessionFold(Protocol protocol, DosingSession session) {
    this.protocol = protocol;
    this.session = session;
    Corrections corrections = Corrections.of(session.events());
    List<RecordedEvent> ordered = session.events().stream().sorted(AS_IT_HAPPENED).toList();
    entries = ordered.stream().map(e -> new SessionEntry(e, corrections.by(e.id()))).toList();
    List<RecordedEvent> counted = ordered.stream().filter(corrections::counts).toList();
    endedAt = session.endedAt();
    counted.forEach(this::take);
    firstDose = doses.isEmpty() ? null : doses.getFirst().at();
    counting = CountedDoses.of(protocol.dose(), doses);
    baseline = readBaseline();
    var effects = new EffectSpans(counted);
    judged = judgeAll(effects);
    standing = Standing.of(judged, protocol.limits(), firstDose, baseline, effects);
    observations = Observations.of(counted);
    totals = DoseTotals.of(doses, session.weightKg());
    Set<VitalSign> asked =
        protocol.limits().stream()
            .map(VitalsLimit::signs)
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());
    whole =
        new WholeChecks(
            asked,
            firstDose,
            readings.stream()
                .map(each -> new WholeChecks.Taken(each.happenedAt(), vitals(each).signs()))
                .toList());
  }

  private void take(RecordedEvent recorded) {
    Instant at = recorded.happenedAt();
    switch (recorded.event()) {
      case SessionEvent.DoseGiven dose -> doses.add(new Given(recorded.id(), at, dose));
      case SessionEvent.VitalsTaken ignored -> readings.add(recorded);
      case SessionEvent.VitalsSnoozed snooze -> snoozes.add(new Snooze(at, snooze.minutes()));
      case SessionEvent.SessionEnded ignored -> endedAt = at;
      case SessionEvent.GateDecided ignored -> {}
      case SessionEvent.EffectSeen ignored -> {}
      case SessionEvent.DepthSeen ignored -> {}
      case SessionEvent.ScoreTaken ignored -> {}
      case SessionEvent.ClockNoted ignored -> {}
      case SessionEvent.InterventionMade ignored -> {}
      case SessionEvent.SettingChanged ignored -> {}
      case SessionEvent.PatientSaid ignored -> {}
      case SessionEvent.Remark ignored -> {}
      case SessionEvent.CheckTicked ignored -> {}
      case SessionEvent.EmergencyOpened ignored -> {}
      case SessionEvent.EmergencyStep ignored -> {}
      case SessionEvent.EmergencyOver ignored -> {}
      case SessionEvent.Correction ignored -> {}
    }
  }

  /** The session as it is at this moment. */
  public SessionState at(Instant now) {
    Instant until = endedAt == null ? now : endedAt;
    Instant lastDose = counting.isEmpty() ? null : counting.getLast();
    Optional<Instant> dosed = Optional.ofNullable(firstDose);
    Duration sinceLast = elapsed(lastDose, until);
    return new SessionState(
        phase(),
        session.openedAt(),
        dosed,
        Optional.ofNullable(endedAt),
        Optional.ofNullable(lastDose),
        elapsed(firstDose, until),
        sinceLast,
        entries,
        totals,
        judged,
        baseline,
        standing,
        schedule(now),
        whole.lacking(until),
        observations,
        dosed.flatMap(at -> watchLeft(sinceLast)),
        dosed.flatMap(at -> part(sinceLast)),
        endedAt == null ? DeviceDue.of(protocol.dose(), doses) : Optional.empty());
  }

  private SessionPhase phase() {
    if (endedAt != null) {
      return SessionPhase.ENDED;
    }
    return firstDose == null ? SessionPhase.BEFORE_DOSE : SessionPhase.IN_SESSION;
  }

  private static Duration elapsed(@Nullable Instant dose, Instant until) {
    // a clock that was set back shows no time before the dose
    return dose == null || until.isBefore(dose) ? Duration.ZERO : Duration.between(dose, until);
  }

  private Optional<Vitals> readBaseline() {
    return readings.stream()
        .filter(reading -> firstDose == null || !reading.happenedAt().isAfter(firstDose))
        .map(SessionFold::vitals)
        .reduce(Vitals::then);
  }

  private List<Reading> judgeAll(EffectSpans effects) {
    List<Reading> all = new ArrayList<>();
    for (int i = 0; i < readings.size(); i++) {
      RecordedEvent reading = readings.get(i);
      int at = i;
      all.add(
          judge(
              reading,
              (effect, beside) ->
                  effects.strongest(effect, reading.happenedAt(), nextOf(at, beside))));
    }
    return List.copyOf(all);
  }

  /** When one of the signs was taken anew after a reading; null when it was not. */
  private @Nullable Instant nextOf(int reading, Set<VitalSign> signs) {
    for (int i = reading + 1; i < readings.size(); i++) {
      Vitals later = vitals(readings.get(i));
      if (signs.isEmpty() || signs.stream().anyMatch(sign -> later.value(sign) != null)) {
        return readings.get(i).happenedAt();
      }
    }
    return null;
  }

  private Reading judge(RecordedEvent reading, VitalsJudge.Effects effects) {
    boolean before = firstDose == null || !reading.happenedAt().isAfter(firstDose);
    Vitals vitals = vitals(reading);
    Phase phase = before ? Phase.BEFORE_DOSE : Phase.IN_SESSION;
    Judgement judgement =
        VitalsJudge.judge(
            protocol.limits(),
            new VitalsJudge.Ground(phase, vitals, before ? null : baseline.orElse(null), effects));
    Optional<Change> change =
        before ? Optional.empty() : baseline.map(base -> Change.between(base, vitals));
    return new Reading(reading.id(), reading.happenedAt(), vitals, judgement, change);
  }

  private VitalsSchedule schedule(Instant now) {
    return VitalsSchedule.at(
        protocol.vitals(),
        leavingMinute(),
        new SessionTimes(session.openedAt(), counting, endedAt, whole.moments(), snoozes),
        now);
  }

  /**
   * The watching time where a source gives one, else when its time course says effects are gone.
   */
  private int leavingMinute() {
    Sourced<Integer> watch = protocol.watchMinutes();
    TimeCourse course = protocol.timeCourse();
    if (watch != null) {
      return watch.value();
    }
    Integer gone = course == null ? null : course.goneMinute();
    return gone == null ? 0 : gone;
  }

  private Optional<Duration> watchLeft(Duration sinceLast) {
    return Optional.ofNullable(protocol.watchMinutes())
        .map(watch -> Duration.ofMinutes(watch.value()).minus(sinceLast))
        .map(left -> left.isNegative() ? Duration.ZERO : left);
  }

  private Optional<TimeCoursePart> part(Duration sinceLast) {
    return Optional.ofNullable(protocol.timeCourse())
        .map(course -> TimeCoursePart.at(course, sinceLast));
  }

  private static Vitals vitals(RecordedEvent recorded) {
    return switch (recorded.event()) {
      case SessionEvent.VitalsTaken taken -> taken.vitals();
      case SessionEvent other -> throw new IllegalStateException("no reading: " + other.getClass());
    };
  }
}
