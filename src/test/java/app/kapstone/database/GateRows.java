package app.kapstone.database;

import app.kapstone.domain.consent.SignedSheet;
import app.kapstone.domain.course.PlannedVisit;
import app.kapstone.domain.course.VisitId;
import app.kapstone.domain.course.VisitKind;
import app.kapstone.domain.dosing.PassedLine;
import app.kapstone.domain.dosing.PassedLine.Standing;
import app.kapstone.domain.gate.GateAnswer;
import app.kapstone.domain.gate.GateAnswer.Choice;
import app.kapstone.domain.gate.TurnedAway.Outcome;
import app.kapstone.domain.patient.PatientId;
import java.time.LocalDate;
import java.util.List;

/** One row of each kind around the gate. */
final class GateRows {
  static final LocalDate TODAY = LocalDate.parse("2026-03-02");
  static final List<PassedLine> LINES =
      List.of(
          new PassedLine("FOOD", Standing.NO_GO, "Last food. 2 hours ago", "", "Isha"),
          new PassedLine("ROOM/light", Standing.OVERRIDDEN, "Room: Light", "It broke", "Practice"));

  private GateRows() {}

  static VisitId write(Writing w, PatientId patient) {
    var course =
        w.courses()
            .start(
                patient,
                "im-kap",
                1,
                "{}",
                TODAY,
                List.of(new PlannedVisit(1, VisitKind.DOSE, TODAY.atTime(14, 0))));
    var visit = w.courses().find(course).orElseThrow().visits().getFirst().id();
    var consent =
        w.consents()
            .sign(
                patient,
                SignedSheet.onPaper("informed-consent", 1, TODAY, null, "Folder 3"),
                "Robin");
    w.consents().withdraw(consent, TODAY, "Changed her mind", "Robin");
    var order =
        w.consents().order(patient, "Dr. Sample", "60 mg", TODAY, TODAY.plusDays(30), "Robin");
    w.consents().withdraw(order, TODAY, "New order follows", "Robin");
    w.gate().answer(visit, "ROOM/light", new GateAnswer.Chosen(Choice.NOT_READY), "Robin");
    w.gate()
        .turnAway(
            patient, visit, Outcome.POSTPONED, "Ate", null, TODAY.plusDays(7), LINES, "Robin");
    return visit;
  }
}
