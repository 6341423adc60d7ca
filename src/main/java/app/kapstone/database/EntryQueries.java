package app.kapstone.database;

import static app.kapstone.database.tables.Tables.PATIENT_ENTRY;

import app.kapstone.database.tables.tables.records.PatientEntryRecord;
import app.kapstone.domain.patient.EntryId;
import app.kapstone.domain.patient.MedicineTaken;
import app.kapstone.domain.patient.PatientEntry;
import app.kapstone.domain.patient.PatientHistory;
import app.kapstone.domain.patient.PatientHistory.DoseChange;
import app.kapstone.domain.patient.PatientId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;

/** Reads what is known about patients. */
public class EntryQueries {
  final DSLContext jooq;

  EntryQueries(DSLContext jooq) {
    this.jooq = jooq;
  }

  /**
   * Everything, each entry in its newest version, in the order in which they were first written.
   */
  public PatientHistory ofPatient(PatientId patient) {
    Map<EntryId, PatientEntryRecord> newest = new LinkedHashMap<>();
    Map<EntryId, Instant> begun = new HashMap<>();
    List<DoseChange> changes = new ArrayList<>();
    jooq.selectFrom(PATIENT_ENTRY)
        .where(PATIENT_ENTRY.PATIENT_ID.eq(patient))
        .orderBy(PATIENT_ENTRY.ENTRY_ID, PATIENT_ENTRY.VERSION)
        .forEach(row -> {
          PatientEntryRecord before = newest.put(row.getEntryId(), row);
          if (before != null && doseChanged(before, row)) {
            changes.add(changed(before, row));
          }
          begun.putIfAbsent(row.getEntryId(), row.getWrittenAt());
        });
    List<PatientEntry<?>> entries =
        newest.values().stream()
            .sorted(
                Comparator.comparing((PatientEntryRecord row) ->
                    begun.getOrDefault(row.getEntryId(), row.getWrittenAt())))
            .<PatientEntry<?>>map(EntryRows::entry)
            .toList();
    changes.sort(Comparator.comparing(DoseChange::writtenAt));
    return new PatientHistory(entries, changes);
  }

  private static boolean doseChanged(PatientEntryRecord before, PatientEntryRecord row) {
    return row.getKind().equals(EntryRows.MEDICINE)
        && row.getWithdrawnReason().isEmpty()
        && !row.getDetail().equals(before.getDetail());
  }

  private static DoseChange changed(PatientEntryRecord before, PatientEntryRecord row) {
    var medicine = (MedicineTaken) EntryRows.entry(row).fact();
    return new DoseChange(
        row.getEntryId(), before.getDetail(), medicine, before.getWrittenAt(), row.getWrittenAt());
  }

  /** How an entry was written, version by version, the oldest first. */
  public List<PatientEntry<?>> versions(PatientId patient, EntryId entry) {
    return jooq.selectFrom(PATIENT_ENTRY)
        .where(PATIENT_ENTRY.PATIENT_ID.eq(patient), PATIENT_ENTRY.ENTRY_ID.eq(entry))
        .orderBy(PATIENT_ENTRY.VERSION)
        .fetch(EntryRows::entry);
  }
}
