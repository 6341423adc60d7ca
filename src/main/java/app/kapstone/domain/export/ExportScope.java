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
  /** What the audit chain says of an export of the whole practice before it leaves. */
  public static final String EXPORTED = "practice exported";

  public static final String EXPORTED_WITH_DRAWER = "practice exported with process notes";

  /** The link of the audit chain for it. */
  public String link() {
    return processNotes ? EXPORTED_WITH_DRAWER : EXPORTED;
  }

  public static ExportScope practice(boolean processNotes) {
    return new ExportScope(Optional.empty(), processNotes);
  }

  public static ExportScope of(PatientId patient, boolean processNotes) {
    return new ExportScope(Optional.of(patient), processNotes);
  }
}
