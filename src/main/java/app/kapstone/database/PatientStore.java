package app.kapstone.database;

import static app.kapstone.database.tables.Tables.PATIENT;

import app.kapstone.database.tables.tables.records.PatientRecord;
import app.kapstone.domain.ContentHash;
import app.kapstone.domain.patient.PatientData;
import app.kapstone.domain.patient.PatientId;
import java.time.Instant;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Writes patients. */
public final class PatientStore extends PatientQueries {
  private final Writing writing;

  PatientStore(DSLContext jooq, Writing writing) {
    super(jooq);
    this.writing = writing;
  }

  public PatientId add(PatientData data) {
    var id = new PatientId(writing.newId());
    PatientRecord row = row(data);
    row.setId(id);
    row.setVersion(1L);
    row.setAddedAt(writing.now());
    jooq.insertInto(PATIENT).set(row).execute();
    audit("patient added", id, data);
    return id;
  }

  /**
   * Changes a patient.
   *
   * @param version the version that was read
   * @throws StaleVersion when the patient was changed meanwhile
   */
  public void change(PatientId id, long version, PatientData data) {
    PatientRecord row = row(data);
    row.setVersion(version + 1);
    Changed.one(
        jooq.update(PATIENT)
            .set(row)
            .where(PATIENT.ID.eq(id), PATIENT.VERSION.eq(version))
            .execute());
    audit("patient changed", id, data);
  }

  /** Takes a patient off the list of those in treatment. Nothing is deleted. */
  public void archive(PatientId id) {
    archivedAt(id, writing.now(), "patient archived");
  }

  public void restore(PatientId id) {
    archivedAt(id, null, "patient restored");
  }

  private void archivedAt(PatientId id, @Nullable Instant at, String action) {
    Changed.one(
        jooq.update(PATIENT)
            .set(PATIENT.ARCHIVED_AT, at)
            .set(PATIENT.VERSION, PATIENT.VERSION.plus(1))
            .where(PATIENT.ID.eq(id))
            .execute());
    writing.audit(action, "patient", id.value(), new ContentHash().add(at).bytes());
  }

  private static PatientRecord row(PatientData data) {
    var row = new PatientRecord();
    row.setLegalName(data.legalName());
    row.setNameUsed(data.nameUsed());
    row.setPronouns(data.pronouns());
    row.setBirthDate(data.birthDate());
    row.setPhone(data.phone());
    row.setEmail(data.email());
    row.setAddress(data.address());
    row.setEmergencyContact(data.emergencyContact());
    row.setEmergencyPhone(data.emergencyPhone());
    row.setEscort(data.escort());
    row.setEscortPhone(data.escortPhone());
    row.setDiagnosis(data.diagnosis());
    row.setAims(data.aims());
    row.setAllergies(data.allergies());
    row.setMedicines(data.medicines());
    row.setWeightKg(data.weightKg());
    return row;
  }

  private void audit(String action, PatientId id, PatientData data) {
    writing.audit(
        action,
        "patient",
        id.value(),
        new ContentHash().add(data.legalName()).add(data.toString()).bytes());
  }
}
