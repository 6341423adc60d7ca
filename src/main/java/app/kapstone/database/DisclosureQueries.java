package app.kapstone.database;

import static app.kapstone.database.tables.Tables.DISCLOSURE;
import static app.kapstone.database.tables.Tables.DISCLOSURE_UNDONE;

import app.kapstone.domain.disclosure.Disclosure;
import app.kapstone.domain.disclosure.Purpose;
import app.kapstone.domain.disclosure.Release;
import app.kapstone.domain.disclosure.Undone;
import app.kapstone.domain.patient.PatientId;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Reads what left the practice. */
public class DisclosureQueries {
  private static final int LOOKED_BACK = 200;

  final DSLContext jooq;

  DisclosureQueries(DSLContext jooq) {
    this.jooq = jooq;
  }

  /** What left of a patient, the newest first; with it what did not leave after all. */
  public List<Disclosure> ofPatient(PatientId patient) {
    return jooq.select()
        .from(DISCLOSURE)
        .leftJoin(DISCLOSURE_UNDONE)
        .on(DISCLOSURE_UNDONE.DISCLOSURE_ID.eq(DISCLOSURE.ID))
        .where(DISCLOSURE.PATIENT_ID.eq(patient))
        .orderBy(DISCLOSURE.LEFT_ON.desc(), DISCLOSURE.WRITTEN_AT.desc(), DISCLOSURE.ID)
        .fetch(DisclosureQueries::disclosure);
  }

  /**
   * To whom the last papers went and why, each once, the newest first: those of this patient, and
   * of the practice those that are about nobody in particular. A patient's own copy, and what went
   * to somebody's family, is never proposed for another patient.
   */
  public List<Release> remembered(PatientId patient, int most) {
    return jooq
        .select(DISCLOSURE.RECIPIENT, DISCLOSURE.ADDRESS, DISCLOSURE.PURPOSE, DISCLOSURE.WHY)
        .from(DISCLOSURE)
        .where(
            DISCLOSURE
                .PURPOSE
                .notIn(Purpose.OWN_COPY, Purpose.FAMILY)
                .or(DISCLOSURE.PATIENT_ID.eq(patient).and(DISCLOSURE.PURPOSE.ne(Purpose.OWN_COPY))))
        .orderBy(DISCLOSURE.WRITTEN_AT.desc(), DISCLOSURE.ID)
        .limit(LOOKED_BACK)
        .fetch(row -> new Release(row.value1(), row.value2(), row.value3(), row.value4(), null))
        .stream()
        .distinct()
        .limit(most)
        .toList();
  }

  private static Disclosure disclosure(Record row) {
    Optional<Undone> undone =
        row.get(DISCLOSURE_UNDONE.DISCLOSURE_ID) == null
            ? Optional.empty()
            : Optional.of(
                new Undone(
                    row.get(DISCLOSURE_UNDONE.REASON),
                    row.get(DISCLOSURE_UNDONE.WRITTEN_AT),
                    row.get(DISCLOSURE_UNDONE.WRITTEN_BY)));
    return new Disclosure(
        row.get(DISCLOSURE.ID),
        row.get(DISCLOSURE.PATIENT_ID),
        row.get(DISCLOSURE.DOCUMENT_ID),
        row.get(DISCLOSURE.WHAT),
        row.get(DISCLOSURE.SHA256),
        row.get(DISCLOSURE.WAY),
        new Release(
            row.get(DISCLOSURE.RECIPIENT),
            row.get(DISCLOSURE.ADDRESS),
            row.get(DISCLOSURE.PURPOSE),
            row.get(DISCLOSURE.WHY),
            row.get(DISCLOSURE.AUTHORIZED_ON)),
        row.get(DISCLOSURE.LEFT_ON),
        row.get(DISCLOSURE.WRITTEN_AT),
        row.get(DISCLOSURE.WRITTEN_BY),
        undone);
  }
}
