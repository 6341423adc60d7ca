package app.kapstone.database;

import static app.kapstone.database.tables.Tables.SCREENING_DRAFT;
import static app.kapstone.database.tables.Tables.SIGNED_SCREENING;

import app.kapstone.database.tables.tables.records.ScreeningDraftRecord;
import app.kapstone.database.tables.tables.records.SignedScreeningRecord;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.domain.screening.Decision;
import app.kapstone.domain.screening.ScreeningDraft;
import app.kapstone.domain.screening.ScreeningId;
import app.kapstone.domain.screening.ScreeningListItem;
import app.kapstone.domain.screening.SignedScreening;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/** Reads screenings. */
public class ScreeningQueries {
  final DSLContext jooq;

  ScreeningQueries(DSLContext jooq) {
    this.jooq = jooq;
  }

  /** A patient's screenings without their answers: drafts first, then the newest first. */
  public List<ScreeningListItem> ofPatient(PatientId patient) {
    var list = new ArrayList<ScreeningListItem>();
    jooq.select(SCREENING_DRAFT.ID, SCREENING_DRAFT.CHANGED_AT)
        .from(SCREENING_DRAFT)
        .where(SCREENING_DRAFT.PATIENT_ID.eq(patient))
        .orderBy(SCREENING_DRAFT.CHANGED_AT.desc(), SCREENING_DRAFT.ID)
        .forEach(row ->
            list.add(
                new ScreeningListItem(row.value1(), patient, Decision.OPEN, row.value2(), null)));
    jooq.select(
            SIGNED_SCREENING.ID,
            SIGNED_SCREENING.RESULT,
            SIGNED_SCREENING.REASON,
            SIGNED_SCREENING.CONDITIONS,
            SIGNED_SCREENING.DEFERRED_UNTIL,
            SIGNED_SCREENING.VALID_UNTIL,
            SIGNED_SCREENING.SIGNED_AT)
        .from(SIGNED_SCREENING)
        .where(SIGNED_SCREENING.PATIENT_ID.eq(patient))
        .orderBy(SIGNED_SCREENING.SIGNED_AT.desc(), SIGNED_SCREENING.ID)
        .forEach(row ->
            list.add(
                new ScreeningListItem(
                    row.value1(),
                    patient,
                    new Decision(
                        row.value2(), row.value3(), row.value4(), row.value5(), row.value6()),
                    row.value7(),
                    row.value7())));
    return List.copyOf(list);
  }

  /** Every screening that is not signed yet, without its answers, the oldest first. */
  public List<ScreeningListItem> unsigned() {
    return jooq.select(SCREENING_DRAFT.ID, SCREENING_DRAFT.PATIENT_ID, SCREENING_DRAFT.STARTED_AT)
        .from(SCREENING_DRAFT)
        .orderBy(SCREENING_DRAFT.STARTED_AT, SCREENING_DRAFT.ID)
        .fetch(row ->
            new ScreeningListItem(row.value1(), row.value2(), Decision.OPEN, row.value3(), null));
  }

  public Optional<ScreeningDraft> draft(ScreeningId id) {
    return jooq.selectFrom(SCREENING_DRAFT)
        .where(SCREENING_DRAFT.ID.eq(id))
        .fetchOptional(ScreeningQueries::draft);
  }

  public Optional<SignedScreening> signed(ScreeningId id) {
    return jooq.selectFrom(SIGNED_SCREENING)
        .where(SIGNED_SCREENING.ID.eq(id))
        .fetchOptional(ScreeningQueries::signed);
  }

  private static ScreeningDraft draft(ScreeningDraftRecord row) {
    return new ScreeningDraft(
        row.getId(),
        row.getVersion(),
        row.getPatientId(),
        row.getListDocument(),
        row.getFormDocument(),
        row.getStartedAt(),
        row.getChangedAt());
  }

  static SignedScreening signed(SignedScreeningRecord row) {
    return new SignedScreening(
        row.getId(),
        row.getPatientId(),
        row.getListDocument(),
        row.getFormDocument(),
        row.getProposed(),
        new Decision(
            row.getResult(),
            row.getReason(),
            row.getConditions(),
            row.getDeferredUntil(),
            row.getValidUntil()),
        row.getStartedAt(),
        row.getSignedAt(),
        row.getSignedBy(),
        row.getHash());
  }
}
