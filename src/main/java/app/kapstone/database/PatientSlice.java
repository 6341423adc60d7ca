package app.kapstone.database;

import app.kapstone.domain.patient.PatientListItem;
import java.util.List;

/**
 * Patients as they are now.
 *
 * @param last the entry of the audit chain after which later changes stand
 */
public record PatientSlice(List<PatientListItem> patients, long last) {
  public PatientSlice {
    patients = List.copyOf(patients);
  }
}
