package app.kapstone.database;

import app.kapstone.domain.patient.PatientId;
import app.kapstone.domain.safety.CheckKind;
import app.kapstone.domain.safety.EventData;
import app.kapstone.domain.safety.EventOutcome;
import app.kapstone.domain.safety.Relation;
import app.kapstone.domain.safety.Report;
import app.kapstone.domain.safety.Seriousness;
import app.kapstone.domain.safety.Severity;
import app.kapstone.domain.screening.Decision;
import app.kapstone.domain.screening.ScreeningResult;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/** One row of each kind that is signed or seen around screening and safety. */
final class SafetyRows {
  private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

  private SafetyRows() {}

  static void write(Writing w, PatientId patient) {
    var screening = w.screenings().start(patient, "{}", "{}");
    w.screenings()
        .sign(
            screening,
            1,
            ScreeningResult.DEFERRED,
            new Decision(
                ScreeningResult.DEFERRED, "A urinalysis first", "", TODAY.plusDays(9), null),
            TODAY,
            "Robin Example");
    var event =
        w.safety()
            .addEvent(
                patient,
                new EventData(
                    null,
                    "Fell",
                    TODAY,
                    "at noon",
                    Severity.SEVERE,
                    Set.of(Seriousness.HOSPITAL, Seriousness.IMPORTANT),
                    Relation.POSSIBLE,
                    "Ambulance",
                    EventOutcome.ONGOING,
                    new Report("Dr. Sample", TODAY)),
                "Robin Example");
    w.safety()
        .addFollowUp(
            event, TODAY, "At home again", EventOutcome.RECOVERED, Report.NONE, "Robin Example");
    w.safety().addCheck(patient, CheckKind.URINARY, TODAY, Map.of("burning", 2, "night", 0), "");
    w.safety().override(patient, "urinary", "x", "Prescriber agrees", "Robin Example");
  }
}
