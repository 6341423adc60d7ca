package app.kapstone.domain.export;

import app.kapstone.domain.patient.PatientId;
import java.util.Optional;

/**
 * What an export is of.
 *
 * @param patient the one patient; empty for the whole practice
 * @param processNotes whether the second drawer goes along (45 CFR 164.501): only when it was asked
 *     for by name
 */
public record ExportScope(Optional<PatientId> patient, boolean processNotes) {
  public static ExportScope practice(boolean processNotes) {
    return new ExportScope(Optional.empty(), processNotes);
  }

  public static ExportScope of(PatientId patient, boolean processNotes) {
    return new ExportScope(Optional.of(patient), processNotes);
  }
}
