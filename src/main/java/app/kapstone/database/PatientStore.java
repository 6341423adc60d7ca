package app.kapstone.database;

import static app.kapstone.database.tables.Tables.PATIENT;

import app.kapstone.database.tables.tables.records.PatientRecord;
import app.kapstone.domain.ContentHash;
import app.kapstone.domain.patient.PatientData;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.domain.patient.Standing;
import java.time.Instant;
import java.util.Objects;
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
    FormerTexts.facts(
            data.diagnosis(),
            data.aims(),
            data.allergies(),
            data.medicines(),
            data.weightKg(),
            null)
        .forEach(fact -> writing.entries().add(id, fact));
    return id;
  }

  /**
   * Changes a patient. Texts and weight of the data become entries where they say something new;
   * what is known is changed or taken out by {@link EntryStore} alone.
   *
   * @param version the version that was read
   * @throws StaleVersion when the patient was changed meanwhile
   */
  public void change(PatientId id, long version, PatientData data) {
    PatientData before = find(id).map(patient -> patient.data()).orElse(data);
    PatientRecord row = row(data);
    row.setVersion(version + 1);
    Changed.one(
        jooq.update(PATIENT)
            .set(row)
            .where(PATIENT.ID.eq(id), PATIENT.VERSION.eq(version))
            .execute());
    audit("patient changed", id, data);
    FormerTexts.facts(
            added(before.diagnosis(), data.diagnosis()),
            added(before.aims(), data.aims()),
            added(before.allergies(), data.allergies()),
            added(before.medicines(), data.medicines()),
            Objects.equals(before.weightKg(), data.weightKg()) ? null : data.weightKg(),
            null)
        .forEach(fact -> writing.entries().add(id, fact));
  }

  private static String added(String before, String now) {
    return before.equals(now) ? "" : now;
  }

  /** Takes a patient off the list of those in treatment. Nothing is deleted. */
  public void archive(PatientId id) {
    archive(id, "");
  }

  /** Takes a patient off that list, and says why. */
  public void archive(PatientId id, String reason) {
    archivedAt(id, writing.now(), "patient archived");
    writing.entries().add(id, new Standing(true, reason));
  }

  public void restore(PatientId id) {
    restore(id, "");
  }

  /** Takes a patient into treatment again, and says why. */
  public void restore(PatientId id, String reason) {
    archivedAt(id, null, "patient restored");
    writing.entries().add(id, new Standing(false, reason));
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
    row.setDiagnosis("");
    row.setAims("");
    row.setAllergies("");
    row.setMedicines("");
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
