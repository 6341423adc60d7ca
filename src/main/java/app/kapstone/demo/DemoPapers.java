package app.kapstone.demo;

import app.kapstone.database.Database;
import app.kapstone.database.DatabaseException;
import app.kapstone.database.Writing;
import app.kapstone.domain.disclosure.DisclosureWay;
import app.kapstone.domain.disclosure.Purpose;
import app.kapstone.domain.disclosure.Release;
import app.kapstone.domain.patient.PatientId;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** What left the demo practice about the person in the middle of a course; all of it invented. */
final class DemoPapers {
  private DemoPapers() {}

  static void fill(Database database, LocalDate today, String clinician) throws DatabaseException {
    String name = DemoPerson.MID_COURSE.legalName();
    database.change(w ->
        w.patients().list().stream()
            .filter(patient -> patient.legalName().equals(name))
            .findFirst()
            .ifPresent(patient -> fill(w, patient.id(), today, clinician)));
  }

  private static void fill(Writing w, PatientId patient, LocalDate today, String clinician) {
    w.disclosures()
        .left(
            patient,
            "Dates of the meetings",
            DisclosureWay.MAILED,
            new Release(
                "Example County Court",
                "9 Fictional Square, Sampletown",
                Purpose.COURT,
                "Court order of the week before",
                null),
            today.minusDays(40),
            clinician);
    byte[] summary = "a summary that was printed".getBytes(StandardCharsets.UTF_8);
    w.disclosures()
        .leaves(
            patient,
            null,
            "Session summary of the second dose",
            summary,
            DisclosureWay.PRINTED,
            new Release("Dr. Sample Prescriber", "", Purpose.TREATMENT, "Review of the dose", null),
            today.minusDays(12),
            clinician);
    var failed =
        w.disclosures()
            .leaves(
                patient,
                null,
                "Session summary of the second dose",
                summary,
                DisclosureWay.PRINTED,
                new Release("The patient", "", Purpose.OWN_COPY, "Own copy", null),
                today.minusDays(12),
                clinician);
    w.disclosures().undo(failed, "The printer did not take the pages.", clinician);
  }
}
