package app.kapstone.database;

import static app.kapstone.database.tables.Tables.GATE_ANSWER;
import static app.kapstone.database.tables.Tables.TURNED_AWAY;

import app.kapstone.database.tables.tables.records.GateAnswerRecord;
import app.kapstone.database.tables.tables.records.TurnedAwayRecord;
import app.kapstone.domain.ContentHash;
import app.kapstone.domain.course.VisitId;
import app.kapstone.domain.dosing.PassedLine;
import app.kapstone.domain.gate.GateAnswer;
import app.kapstone.domain.gate.GateAnswerId;
import app.kapstone.domain.gate.TurnedAway;
import app.kapstone.domain.gate.TurnedAway.Outcome;
import app.kapstone.domain.gate.TurnedAwayId;
import app.kapstone.domain.patient.PatientId;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Writes what is answered at the gate and what comes of it. All of it is only ever added. */
public final class GateStore extends GateQueries {
  private final Writing writing;

  GateStore(DSLContext jooq, Writing writing) {
    super(jooq);
    this.writing = writing;
  }

  /**
   * Adds an answer or an override.
   *
   * @param line the line it is given to, as {@link app.kapstone.domain.gate.GateLine#name()}
   */
  public void answer(VisitId visit, String line, GateAnswer answer, String writtenBy) {
    GateAnswerRecord row = GateAnswers.row(answer);
    row.setVisitId(visit);
    row.setSequence(jooq.fetchCount(GATE_ANSWER, GATE_ANSWER.VISIT_ID.eq(visit)) + 1);
    row.setId(new GateAnswerId(writing.newId()));
    row.setLine(line);
    row.setWrittenAt(writing.now());
    row.setWrittenBy(writtenBy);
    jooq.insertInto(GATE_ANSWER).set(row).execute();
    writing.audit(Inspected.GATE_ANSWER, "gate", row.getId().value(), digest(row));
  }

  /**
   * Keeps that there was no dose. What becomes of visit and course is written beside it by whoever
   * decides.
   *
   * @throws app.kapstone.domain.InvalidValue when reason or days do not fit the outcome
   */
  public TurnedAway turnAway(
      PatientId patient,
      VisitId visit,
      Outcome outcome,
      String reason,
      @Nullable LocalDate preparationOn,
      @Nullable LocalDate doseOn,
      List<PassedLine> lines,
      String writtenBy) {
    var turned =
        new TurnedAway(
            new TurnedAwayId(writing.newId()),
            patient,
            visit,
            outcome,
            reason,
            preparationOn,
            doseOn,
            lines,
            writing.now(),
            writtenBy);
    var row = new TurnedAwayRecord();
    row.setPatientId(patient);
    row.setId(turned.id());
    row.setVisitId(visit);
    row.setOutcome(outcome);
    row.setReason(turned.reason());
    row.setPreparationOn(preparationOn);
    row.setDoseOn(doseOn);
    row.setLines(PassedLine.text(turned.lines()));
    row.setWrittenAt(turned.writtenAt());
    row.setWrittenBy(writtenBy);
    jooq.insertInto(TURNED_AWAY).set(row).execute();
    writing.audit(Inspected.TURNED, "visit", turned.id().value(), digest(row));
    return turned;
  }

  static byte[] digest(GateAnswerRecord row) {
    return new ContentHash()
        .add(row.getId().value())
        .add(row.getVisitId().value())
        .add(row.getSequence())
        .add(row.getLine())
        .add(row.getKind())
        .add(row.getContent())
        .add(row.getFinding())
        .add(row.getWrittenAt())
        .add(row.getWrittenBy())
        .bytes();
  }

  static byte[] digest(TurnedAwayRecord row) {
    return new ContentHash()
        .add(row.getId().value())
        .add(row.getPatientId().value())
        .add(row.getVisitId().value())
        .add(row.getOutcome())
        .add(row.getReason())
        .add(row.getPreparationOn() == null ? null : row.getPreparationOn().toString())
        .add(row.getDoseOn() == null ? null : row.getDoseOn().toString())
        .add(row.getLines())
        .add(row.getWrittenAt())
        .add(row.getWrittenBy())
        .bytes();
  }
}
