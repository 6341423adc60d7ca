package app.kapstone.database;

import static app.kapstone.database.tables.Tables.PATIENT;

import app.kapstone.database.tables.tables.records.PatientRecord;
import app.kapstone.domain.patient.Aim;
import app.kapstone.domain.patient.AimDomain;
import app.kapstone.domain.patient.Allergy;
import app.kapstone.domain.patient.BodySize;
import app.kapstone.domain.patient.Diagnosis;
import app.kapstone.domain.patient.MedicineTaken;
import app.kapstone.domain.patient.PatientFact;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/**
 * Before the third schema a patient had one free text for all medicines, one for all allergies and
 * so on. Each becomes one entry, word for word, and its column is empty from then on.
 */
final class FormerTexts {
  /** The last schema with such texts. */
  static final int LAST = 2;

  private static final Condition ANY =
      PATIENT
          .DIAGNOSIS
          .ne("")
          .or(PATIENT.AIMS.ne(""))
          .or(PATIENT.ALLERGIES.ne(""))
          .or(PATIENT.MEDICINES.ne(""))
          .or(PATIENT.WEIGHT_KG.isNotNull());

  private FormerTexts() {}

  /** Takes over what is left; most often there is nothing and nothing is written. */
  static void takeOver(Database database) throws DatabaseException {
    boolean any = database.read(r -> r.dsl().fetchExists(PATIENT, ANY));
    if (any) {
      database.change(FormerTexts::takeOver);
    }
  }

  private static void takeOver(Writing w) {
    for (PatientRecord patient : w.dsl().selectFrom(PATIENT).where(ANY).fetch()) {
      // The weight was taken then or later: to call it older than it is makes nobody trust it.
      LocalDate day = LocalDate.ofInstant(patient.getAddedAt(), ZoneOffset.UTC);
      facts(
              patient.getDiagnosis(),
              patient.getAims(),
              patient.getAllergies(),
              patient.getMedicines(),
              patient.getWeightKg(),
              day)
          .forEach(fact -> w.entries().add(patient.getId(), fact));
      w.dsl()
          .update(PATIENT)
          .set(PATIENT.DIAGNOSIS, "")
          .set(PATIENT.AIMS, "")
          .set(PATIENT.ALLERGIES, "")
          .set(PATIENT.MEDICINES, "")
          .setNull(PATIENT.WEIGHT_KG)
          .where(PATIENT.ID.eq(patient.getId()))
          .execute();
      w.audit("patient texts taken over", "patient", patient.getId().value(), null);
    }
  }

  /** Texts as entries; what is empty is none. */
  static List<PatientFact> facts(
      String diagnosis,
      String aims,
      String allergies,
      String medicines,
      @Nullable Double weightKg,
      @Nullable LocalDate weighedOn) {
    var facts = new ArrayList<PatientFact>();
    if (!diagnosis.isBlank()) {
      facts.add(new Diagnosis("", diagnosis, null, null));
    }
    if (!aims.isBlank()) {
      facts.add(new Aim(AimDomain.UNSORTED, aims, null));
    }
    if (!allergies.isBlank()) {
      facts.add(new Allergy(allergies, "", null));
    }
    if (!medicines.isBlank()) {
      facts.add(MedicineTaken.freeText(medicines));
    }
    if (weightKg != null) {
      facts.add(new BodySize(weightKg, null, weighedOn));
    }
    return facts;
  }
}
