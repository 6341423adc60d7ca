package app.kapstone.domain.measure;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.InvalidValue.Rule;
import app.kapstone.domain.patient.PatientId;
import java.time.LocalDate;

/** The total of one measure on one day. */
public record MeasureResult(
    MeasureResultId id, PatientId patientId, Instrument instrument, int total, LocalDate takenOn) {
  public MeasureResult {
    if (total < 0 || total > instrument.highest()) {
      throw new InvalidValue("measure.total", Rule.OUT_OF_RANGE, 0, instrument.highest());
    }
  }
}
