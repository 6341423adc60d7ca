package app.kapstone.domain.gate;

import app.kapstone.domain.LineRule;
import app.kapstone.domain.course.VisitId;
import app.kapstone.domain.dosing.PassedLine;
import app.kapstone.domain.patient.PatientId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A patient came and there was no dose that day. It is an outcome of the visit, not a failure.
 *
 * @param doseOn the new day of the dose; null when there is none yet
 * @param preparationOn the day of the preparation that comes first; null when none was asked for
 * @param lines the gate as it stood
 */
public record TurnedAway(
    TurnedAwayId id,
    PatientId patientId,
    VisitId visitId,
    Outcome outcome,
    String reason,
    @Nullable LocalDate preparationOn,
    @Nullable LocalDate doseOn,
    List<PassedLine> lines,
    Instant writtenAt,
    String writtenBy) {
  public static final LineRule REASON = new LineRule("turnedAway.reason", 1000, true, true);

  /** What is done instead. */
  public enum Outcome {
    /** The dose is on another day. */
    POSTPONED,
    /** Another preparation comes before the dose. */
    BACK_TO_PREPARATION,
    /** The course waits; no day is set. */
    ON_HOLD
  }

  public TurnedAway {
    reason = REASON.check(reason);
    lines = List.copyOf(lines);
    TurnedAwayDays.check(outcome, preparationOn, doseOn);
  }
}
