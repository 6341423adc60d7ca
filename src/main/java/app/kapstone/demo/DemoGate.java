package app.kapstone.demo;

import app.kapstone.database.Database;
import app.kapstone.database.DatabaseException;
import app.kapstone.domain.consent.SignedSheet;
import app.kapstone.domain.course.Visit;
import app.kapstone.domain.course.VisitKind;
import app.kapstone.domain.course.VisitState;
import app.kapstone.domain.gate.TurnedAway.Outcome;
import app.kapstone.domain.patient.PatientId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** What is kept for the gate: signed forms, orders, and one patient who came and had no dose. */
final class DemoGate {
  private DemoGate() {}

  static void fill(Database database, DemoClock clock, Instant now, ZoneId zone, String clinician)
      throws DatabaseException {
    LocalDate today = LocalDate.ofInstant(now, zone);
    PatientId dose = patient(database, DemoPerson.DOSE_TODAY);
    PatientId mid = patient(database, DemoPerson.MID_COURSE);
    clock.set(now.minus(Duration.ofDays(12)));
    LocalDate signed = today.minusDays(12);
    database.change(w -> {
      for (String form : List.of("informed-consent", "off-label-disclosure", "touch-agreement")) {
        w.consents().sign(dose, SignedSheet.onPaper(form, 1, signed, null, ""), clinician);
      }
      w.consents()
          .sign(
              dose,
              SignedSheet.onPaper(
                  "transport-escort", 1, signed, today.minusDays(1), "for one ride"),
              clinician);
      w.consents()
          .order(
              dose,
              "Dr. Sample Prescriber",
              "Ketamine into the muscle, 0.5 to 0.75 mg/kg, up to 6 times",
              signed,
              today.plusDays(78),
              clinician);
      var first =
          w.consents()
              .sign(
                  mid,
                  SignedSheet.onPaper("informed-consent", 1, signed.minusDays(60), null, ""),
                  clinician);
      w.consents().withdraw(first, signed, "Asked for time to think", clinician);
      w.consents()
          .order(
              mid,
              "Dr. Sample Prescriber",
              "Ketamine into the muscle, 60 mg",
              signed.minusDays(60),
              today.minusDays(3),
              clinician);
    });
    clock.set(now.minus(Duration.ofDays(1)));
    Visit next = nextDose(database, mid);
    database.change(w ->
        w.gate()
            .turnAway(
                mid,
                next.id(),
                Outcome.POSTPONED,
                "Came with a cold and had eaten two hours before",
                null,
                next.at().toLocalDate(),
                List.of(),
                clinician));
  }

  private static PatientId patient(Database database, DemoPerson person) throws DatabaseException {
    return database.read(r -> r.patients().list()).stream()
        .filter(each -> each.legalName().equals(person.legalName()))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private static Visit nextDose(Database database, PatientId patient) throws DatabaseException {
    return database.read(r -> r.courses().ofPatient(patient)).stream()
        .flatMap(course -> course.visits().stream())
        .filter(visit -> visit.kind() == VisitKind.DOSE && visit.state() == VisitState.PLANNED)
        .findFirst()
        .orElseThrow();
  }
}
