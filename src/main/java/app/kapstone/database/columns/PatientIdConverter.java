package app.kapstone.database.columns;

import app.kapstone.domain.patient.PatientId;

/** PatientId as a UUID column. */
public final class PatientIdConverter extends IdConverter<PatientId> {
  private static final long serialVersionUID = 1L;

  public PatientIdConverter() {
    super(PatientId.class, PatientId::new, PatientId::value);
  }
}
