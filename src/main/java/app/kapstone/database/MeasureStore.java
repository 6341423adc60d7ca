package app.kapstone.database;

import static app.kapstone.database.tables.Tables.MEASURE_RESULT;

import app.kapstone.domain.ContentHash;
import app.kapstone.domain.measure.Instrument;
import app.kapstone.domain.measure.MeasureResult;
import app.kapstone.domain.measure.MeasureResultId;
import app.kapstone.domain.patient.PatientId;
import java.time.LocalDate;
import org.jooq.DSLContext;

/** Writes the results of measures. */
public final class MeasureStore extends MeasureQueries {
  private final Writing writing;

  MeasureStore(DSLContext jooq, Writing writing) {
    super(jooq);
    this.writing = writing;
  }

  public MeasureResult add(PatientId patient, Instrument instrument, int total, LocalDate takenOn) {
    var result =
        new MeasureResult(
            new MeasureResultId(writing.newId()), patient, instrument, total, takenOn);
    jooq.insertInto(MEASURE_RESULT)
        .set(MEASURE_RESULT.PATIENT_ID, patient)
        .set(MEASURE_RESULT.ID, result.id())
        .set(MEASURE_RESULT.INSTRUMENT, instrument)
        .set(MEASURE_RESULT.TOTAL, total)
        .set(MEASURE_RESULT.TAKEN_ON, takenOn)
        .execute();
    writing.audit(
        "measure recorded",
        "measure",
        result.id().value(),
        new ContentHash()
            .add(patient.value())
            .add(instrument)
            .add(total)
            .add(takenOn.toString())
            .bytes());
    return result;
  }
}
