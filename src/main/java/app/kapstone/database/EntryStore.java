package app.kapstone.database;

import static app.kapstone.database.tables.Tables.PATIENT_ENTRY;
import static org.jooq.impl.DSL.max;

import app.kapstone.database.tables.tables.records.PatientEntryRecord;
import app.kapstone.domain.patient.EntryId;
import app.kapstone.domain.patient.PatientEntry;
import app.kapstone.domain.patient.PatientFact;
import app.kapstone.domain.patient.PatientId;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Writes what is known about patients. Each version is a row of its own; none is ever changed. */
public final class EntryStore extends EntryQueries {
  private final Writing writing;

  EntryStore(DSLContext jooq, Writing writing) {
    super(jooq);
    this.writing = writing;
  }

  public EntryId add(PatientId patient, PatientFact fact) {
    var entry = new EntryId(writing.newId());
    insert(patient, entry, 1, EntryRows.row(fact), "");
    return entry;
  }

  /**
   * Writes the next version of an entry; the one before stays.
   *
   * @param version the version that was read
   * @throws StaleVersion when there is a newer one
   */
  public void change(PatientId patient, EntryId entry, long version, PatientFact fact) {
    requireNewest(patient, entry, version);
    insert(patient, entry, version + 1, EntryRows.row(fact), "");
  }

  /**
   * Takes an entry out. It stays to be read, with the reason.
   *
   * @throws app.kapstone.domain.InvalidValue without a reason
   * @throws StaleVersion when there is a newer version
   */
  public void withdraw(PatientId patient, EntryId entry, long version, String reason) {
    String why = PatientEntry.REASON.check(reason);
    PatientEntry<?> last = requireNewest(patient, entry, version);
    insert(patient, entry, version + 1, EntryRows.row(last.fact()), why);
  }

  private PatientEntry<?> requireNewest(PatientId patient, EntryId entry, long version) {
    Long newest =
        jooq.select(max(PATIENT_ENTRY.VERSION))
            .from(PATIENT_ENTRY)
            .where(PATIENT_ENTRY.PATIENT_ID.eq(patient), PATIENT_ENTRY.ENTRY_ID.eq(entry))
            .fetchSingle()
            .value1();
    Changed.one(isThat(newest, version) ? 1 : 0);
    return versions(patient, entry).getLast();
  }

  private static boolean isThat(@Nullable Long newest, long version) {
    return newest != null && newest == version;
  }

  private void insert(
      PatientId patient, EntryId entry, long version, PatientEntryRecord row, String withdrawn) {
    row.setPatientId(patient);
    row.setEntryId(entry);
    row.setVersion(version);
    row.setId(writing.newId());
    row.setWrittenAt(writing.now());
    row.setWithdrawnReason(withdrawn);
    jooq.insertInto(PATIENT_ENTRY).set(row).execute();
    writing.audit(Inspected.ENTRY, "entry", row.getId(), EntryRows.digest(row));
  }
}
