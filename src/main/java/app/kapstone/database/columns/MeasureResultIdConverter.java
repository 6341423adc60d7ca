package app.kapstone.database.columns;

import app.kapstone.domain.measure.MeasureResultId;

/** MeasureResultId as a UUID column. */
public final class MeasureResultIdConverter extends IdConverter<MeasureResultId> {
  private static final long serialVersionUID = 1L;

  public MeasureResultIdConverter() {
    super(MeasureResultId.class, MeasureResultId::new, MeasureResultId::value);
  }
}
