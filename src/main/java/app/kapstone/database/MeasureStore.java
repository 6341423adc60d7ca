package app.kapstone.database;

import static app.kapstone.database.tables.Tables.MEASURE_RESULT;

import app.kapstone.database.tables.tables.records.MeasureResultRecord;
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
    var row = new MeasureResultRecord();
    row.setPatientId(patient);
    row.setId(result.id());
    row.setInstrument(instrument);
    row.setTotal(total);
    row.setTakenOn(takenOn);
    jooq.insertInto(MEASURE_RESULT).set(row).execute();
    writing.audit(Inspected.MEASURE, "measure", result.id().value(), digest(row));
    return result;
  }

  static byte[] digest(MeasureResultRecord row) {
    return new ContentHash()
        .add(row.getPatientId().value())
        .add(row.getInstrument())
        .add(row.getTotal())
        .add(row.getTakenOn().toString())
        .bytes();
  }
}
