package app.kapstone.demo;

import app.kapstone.database.Database;
import app.kapstone.database.DatabaseException;
import app.kapstone.database.Writing;
import app.kapstone.domain.patient.Aim;
import app.kapstone.domain.patient.AimDomain;
import app.kapstone.domain.patient.Allergy;
import app.kapstone.domain.patient.BodySize;
import app.kapstone.domain.patient.Carer;
import app.kapstone.domain.patient.CarerRole;
import app.kapstone.domain.patient.Diagnosis;
import app.kapstone.domain.patient.Keeping;
import app.kapstone.domain.patient.LabValue;
import app.kapstone.domain.patient.LifeEvent;
import app.kapstone.domain.patient.MedicineTaken;
import app.kapstone.domain.patient.PatientFact;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.domain.patient.PersonalDetail;
import app.kapstone.domain.patient.PriorTreatment;
import app.kapstone.domain.patient.SubstanceUse;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A whole page about one of the demo's people, and all of it invented. */
public final class DemoLives {
  private DemoLives() {}

  /** Fills the page of the person in the middle of a course. */
  public static void fill(Database database, LocalDate today) throws DatabaseException {
    String name = DemoPerson.MID_COURSE.legalName();
    database.change(w ->
        w.patients().list().stream()
            .filter(patient -> patient.legalName().equals(name))
            .findFirst()
            .ifPresent(patient -> fill(w, patient.id(), today)));
  }

  /** Fills any patient's page. */
  public static void fill(Writing w, PatientId patient, LocalDate today) {
    facts(today).forEach(fact -> w.entries().add(patient, fact));
  }

  private static List<PatientFact> facts(LocalDate today) {
    return List.of(
        new Allergy("Penicillin", "Rash on the arms", today.minusYears(12)),
        medicine("Lamotrigine", "lamotrigine", "100 mg", today.minusMonths(14), null),
        medicine("Lorazepam", "lorazepam", "0.5 mg when needed", today.minusMonths(8), null),
        medicine(
            "Sertraline", "sertraline", "100 mg", today.minusMonths(30), today.minusMonths(15)),
        MedicineTaken.freeText("Night tea of her aunt"),
        new Diagnosis("F33.2", "Recurrent depression, severe", today.minusYears(6), null),
        new Diagnosis("F51.01", "Insomnia", today.minusYears(3), today.minusMonths(2)),
        new Aim(AimDomain.RELATIONSHIPS, "To call my sister without rehearsing it.", null),
        new Aim(AimDomain.SLEEP, "To sleep until six.", today.minusMonths(3)),
        new PriorTreatment(
            "Sertraline",
            "100 mg for 15 months",
            "Some relief, then none",
            today.minusMonths(30),
            today.minusMonths(15)),
        new PriorTreatment(
            "Cognitive behavioural therapy",
            "24 meetings",
            "Helped with sleep",
            today.minusYears(4),
            today.minusYears(3)),
        new LabValue("FT3", "4.6", "pmol/L", "3.1–6.8", today.minusMonths(4)),
        new LabValue("ALT", "31", "U/L", "< 35", today.minusMonths(4)),
        new Carer(CarerRole.PRESCRIBER, "Dr. Sample Prescriber", "555-0101", true),
        new Carer(CarerRole.GENERAL_PRACTITIONER, "Dr. Invented Family", "555-0102", false),
        new BodySize(88.0, 176.0, today.minusMonths(4)),
        new BodySize(89.4, null, today.minusDays(21)),
        new SubstanceUse("Alcohol", "Two glasses of wine at weekends", null, today.minusDays(9)),
        new LifeEvent("Moved to Sampletown", today.minusMonths(9)),
        new PersonalDetail("Household", "Lives with two friends and a dog"),
        new Keeping("English", false, today.plusYears(7)));
  }

  private static MedicineTaken medicine(
      String name, String key, String dose, LocalDate started, @Nullable LocalDate stopped) {
    return new MedicineTaken(name, Optional.of(key), dose, started, stopped);
  }
}
