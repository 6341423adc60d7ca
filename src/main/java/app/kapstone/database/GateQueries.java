package app.kapstone.database;

import static app.kapstone.database.tables.Tables.DOSING_SESSION;
import static app.kapstone.database.tables.Tables.GATE_ANSWER;
import static app.kapstone.database.tables.Tables.TURNED_AWAY;
import static app.kapstone.database.tables.Tables.VISIT;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import app.kapstone.database.tables.tables.records.TurnedAwayRecord;
import app.kapstone.domain.course.VisitId;
import app.kapstone.domain.course.VisitState;
import app.kapstone.domain.dosing.PassedLine;
import app.kapstone.domain.gate.GivenAnswer;
import app.kapstone.domain.gate.TurnedAway;
import app.kapstone.domain.patient.PatientId;
import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Reads what was answered at the gate, and who was turned away there. */
public class GateQueries {
  final DSLContext jooq;

  GateQueries(DSLContext jooq) {
    this.jooq = jooq;
  }

  /** Everything that was answered for a visit, in the order in which it was. */
  public List<GivenAnswer> answers(VisitId visit) {
    return jooq.selectFrom(GATE_ANSWER)
        .where(GATE_ANSWER.VISIT_ID.eq(visit))
        .orderBy(GATE_ANSWER.SEQUENCE)
        .fetch(GateAnswers::given);
  }

  /** Each time a patient was turned away, the oldest first. */
  public List<TurnedAway> turnedAway(PatientId patient) {
    return turnedAway(TURNED_AWAY.PATIENT_ID.eq(patient));
  }

  /**
   * The patients who were turned away at or after a moment and whose dose is still to come, the
   * oldest first.
   */
  public List<TurnedAway> turnedAwaySince(Instant since) {
    return turnedAway(
        TURNED_AWAY
            .WRITTEN_AT
            .ge(since)
            .and(
                TURNED_AWAY.VISIT_ID.in(
                    select(VISIT.ID)
                        .from(VISIT)
                        .where(VISIT.ID.eq(TURNED_AWAY.VISIT_ID))
                        .and(VISIT.STATE.eq(VisitState.PLANNED))))
            .and(
                notExists(
                    selectOne()
                        .from(DOSING_SESSION)
                        .where(DOSING_SESSION.PATIENT_ID.eq(TURNED_AWAY.PATIENT_ID))
                        .and(DOSING_SESSION.VISIT_ID.eq(TURNED_AWAY.VISIT_ID)))));
  }

  private List<TurnedAway> turnedAway(Condition condition) {
    return jooq.selectFrom(TURNED_AWAY)
        .where(condition)
        .orderBy(TURNED_AWAY.WRITTEN_AT, TURNED_AWAY.ID)
        .fetch(GateQueries::turnedAway);
  }

  private static TurnedAway turnedAway(TurnedAwayRecord row) {
    return new TurnedAway(
        row.getId(),
        row.getPatientId(),
        row.getVisitId(),
        row.getOutcome(),
        row.getReason(),
        row.getPreparationOn(),
        row.getDoseOn(),
        PassedLine.lines(row.getLines()),
        row.getWrittenAt(),
        row.getWrittenBy());
  }
}
