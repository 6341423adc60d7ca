package app.kapstone.database;

import static app.kapstone.database.tables.Tables.MEASURE_RESULT;

import app.kapstone.domain.measure.MeasureResult;
import app.kapstone.domain.patient.PatientId;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Records;

/** Reads the results of measures. */
public class MeasureQueries {
  final DSLContext jooq;

  MeasureQueries(DSLContext jooq) {
    this.jooq = jooq;
  }

  /** A patient's results, the oldest first. */
  public List<MeasureResult> ofPatient(PatientId patient) {
    return jooq.select(
            MEASURE_RESULT.ID,
            MEASURE_RESULT.PATIENT_ID,
            MEASURE_RESULT.INSTRUMENT,
            MEASURE_RESULT.TOTAL,
            MEASURE_RESULT.TAKEN_ON)
        .from(MEASURE_RESULT)
        .where(MEASURE_RESULT.PATIENT_ID.eq(patient))
        .orderBy(MEASURE_RESULT.TAKEN_ON, MEASURE_RESULT.ID)
        .fetch(Records.mapping(MeasureResult::new));
  }
}
