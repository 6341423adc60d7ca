package app.kapstone.database;

import static app.kapstone.database.tables.Tables.AUDIT_ENTRY;
import static app.kapstone.database.tables.Tables.DOSING_SESSION;
import static app.kapstone.database.tables.Tables.PATIENT;
import static app.kapstone.database.tables.Tables.SESSION_EVENT;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;

import app.kapstone.database.tables.tables.records.PatientRecord;
import app.kapstone.domain.dosing.SessionId;
import app.kapstone.domain.patient.Patient;
import app.kapstone.domain.patient.PatientData;
import app.kapstone.domain.patient.PatientHistory;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.domain.patient.PatientListItem;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Reads patients. */
public class PatientQueries {
  final DSLContext jooq;

  PatientQueries(DSLContext jooq) {
    this.jooq = jooq;
  }

  /** Every patient, archived ones too, by name. */
  public List<PatientListItem> list() {
    return list(noCondition(), lastDoses());
  }

  /**
   * Those whom the audit chain names after an entry; after -1 everybody. The time of the last dose,
   * which takes longest to find out, is left away.
   */
  public PatientSlice namesAfter(long entry) {
    Long newest = jooq.select(max(AUDIT_ENTRY.SEQ)).from(AUDIT_ENTRY).fetchSingle().value1();
    long last = newest == null ? entry : newest;
    if (entry < 0) {
      return new PatientSlice(list(noCondition(), Map.of()), last);
    }
    Set<UUID> named =
        jooq.selectDistinct(AUDIT_ENTRY.SUBJECT_ID)
            .from(AUDIT_ENTRY)
            .where(AUDIT_ENTRY.SEQ.gt(entry), AUDIT_ENTRY.SUBJECT_KIND.eq("patient"))
            .fetchSet(row -> row.value1());
    List<PatientId> ids = named.stream().map(PatientId::new).toList();
    return new PatientSlice(ids.isEmpty() ? List.of() : list(PATIENT.ID.in(ids), Map.of()), last);
  }

  private List<PatientListItem> list(Condition which, Map<PatientId, Instant> lastDoses) {
    return jooq.select(
            PATIENT.ID,
            PATIENT.LEGAL_NAME,
            PATIENT.NAME_USED,
            PATIENT.BIRTH_DATE,
            PATIENT.ARCHIVED_AT)
        .from(PATIENT)
        .where(which)
        .orderBy(lower(PATIENT.LEGAL_NAME), PATIENT.ID)
        .fetch(row ->
            new PatientListItem(
                row.value1(),
                row.value2(),
                row.value3(),
                row.value4(),
                row.value5(),
                lastDoses.get(row.value1())));
  }

  /**
   * Queries of their own, put together here: joined, H2 would read each session, which carries its
   * whole protocol. Indexes answer these.
   */
  private Map<PatientId, Instant> lastDoses() {
    Map<SessionId, PatientId> sessions =
        jooq.select(DOSING_SESSION.ID, DOSING_SESSION.PATIENT_ID)
            .from(DOSING_SESSION)
            .where(DOSING_SESSION.OPENED_AT.ge(Instant.EPOCH)) // which has the index answer
            .fetchMap(DOSING_SESSION.ID, DOSING_SESSION.PATIENT_ID);
    Map<PatientId, Instant> last = new HashMap<>();
    jooq.select(SESSION_EVENT.SESSION_ID, max(SESSION_EVENT.HAPPENED_AT))
        .from(SESSION_EVENT)
        .where(Events.isCountedDose())
        .groupBy(SESSION_EVENT.SESSION_ID)
        .forEach(row -> {
          PatientId patient = sessions.get(row.value1());
          if (patient != null) {
            last.merge(patient, row.value2(), (one, other) -> one.isAfter(other) ? one : other);
          }
        });
    return last;
  }

  /** What a patient is called. */
  public Optional<String> displayName(PatientId id) {
    return jooq.select(PATIENT.LEGAL_NAME, PATIENT.NAME_USED)
        .from(PATIENT)
        .where(PATIENT.ID.eq(id))
        .fetchOptional(row -> called(row.value1(), row.value2()));
  }

  /** What each of these patients is called. */
  public Map<PatientId, String> displayNames(Set<PatientId> ids) {
    return ids.isEmpty()
        ? Map.of()
        : jooq.select(PATIENT.ID, PATIENT.LEGAL_NAME, PATIENT.NAME_USED)
            .from(PATIENT)
            .where(PATIENT.ID.in(ids))
            .fetchMap(row -> row.value1(), row -> called(row.value2(), row.value3()));
  }

  static String called(String legalName, String nameUsed) {
    return nameUsed.isEmpty() ? legalName : nameUsed;
  }

  /** The patient, and in the texts of its data what the entries say in short. */
  public Optional<Patient> find(PatientId id) {
    return find(id, new EntryQueries(jooq).ofPatient(id));
  }

  /** As {@link #find(PatientId)}, with entries that are read already. */
  public Optional<Patient> find(PatientId id, PatientHistory known) {
    return jooq.selectFrom(PATIENT)
        .where(PATIENT.ID.eq(id))
        .fetchOptional(row -> patient(row, known));
  }

  /** Whether the patient is off the list of those in treatment. */
  public boolean archived(PatientId id) {
    return jooq.fetchExists(PATIENT, PATIENT.ID.eq(id), PATIENT.ARCHIVED_AT.isNotNull());
  }

  public boolean any() {
    return jooq.fetchExists(PATIENT);
  }

  public int count() {
    return jooq.fetchCount(PATIENT);
  }

  private static Patient patient(PatientRecord row, PatientHistory known) {
    var data =
        new PatientData(
            row.getLegalName(),
            row.getNameUsed(),
            row.getPronouns(),
            row.getBirthDate(),
            row.getPhone(),
            row.getEmail(),
            row.getAddress(),
            row.getEmergencyContact(),
            row.getEmergencyPhone(),
            row.getEscort(),
            row.getEscortPhone(),
            known.diagnosisText(),
            known.aimsText(),
            known.allergiesText(),
            known.medicinesText(),
            known.newestWeight(ZoneOffset.UTC).map(entry -> entry.fact().weightKg()).orElse(null));
    return new Patient(row.getId(), row.getVersion(), data, row.getAddedAt(), row.getArchivedAt());
  }
}
