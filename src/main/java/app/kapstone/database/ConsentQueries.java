package app.kapstone.database;

import static app.kapstone.database.tables.Tables.CONSENT_WITHDRAWAL;
import static app.kapstone.database.tables.Tables.ORDER_WITHDRAWAL;
import static app.kapstone.database.tables.Tables.PRESCRIBER_ORDER;
import static app.kapstone.database.tables.Tables.SIGNED_CONSENT;

import app.kapstone.database.tables.tables.records.ConsentWithdrawalRecord;
import app.kapstone.database.tables.tables.records.OrderWithdrawalRecord;
import app.kapstone.database.tables.tables.records.PrescriberOrderRecord;
import app.kapstone.database.tables.tables.records.SignedConsentRecord;
import app.kapstone.domain.consent.SignedConsent;
import app.kapstone.domain.consent.Withdrawal;
import app.kapstone.domain.gate.PrescriberOrder;
import app.kapstone.domain.patient.PatientId;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Reads what was signed and what was ordered. */
public class ConsentQueries {
  final DSLContext jooq;

  ConsentQueries(DSLContext jooq) {
    this.jooq = jooq;
  }

  /** A patient's signed forms, the oldest first, withdrawn ones too. */
  public List<SignedConsent> ofPatient(PatientId patient) {
    return jooq.select(SIGNED_CONSENT.fields())
        .select(CONSENT_WITHDRAWAL.fields())
        .from(SIGNED_CONSENT)
        .leftJoin(CONSENT_WITHDRAWAL)
        .on(CONSENT_WITHDRAWAL.CONSENT_ID.eq(SIGNED_CONSENT.ID))
        .where(SIGNED_CONSENT.PATIENT_ID.eq(patient))
        .orderBy(SIGNED_CONSENT.SIGNED_ON, SIGNED_CONSENT.WRITTEN_AT, SIGNED_CONSENT.ID)
        .fetch(ConsentQueries::consent);
  }

  /** A patient's orders, the oldest first, those that were taken back too. */
  public List<PrescriberOrder> orders(PatientId patient) {
    return jooq.select(PRESCRIBER_ORDER.fields())
        .select(ORDER_WITHDRAWAL.fields())
        .from(PRESCRIBER_ORDER)
        .leftJoin(ORDER_WITHDRAWAL)
        .on(ORDER_WITHDRAWAL.ORDER_ID.eq(PRESCRIBER_ORDER.ID))
        .where(PRESCRIBER_ORDER.PATIENT_ID.eq(patient))
        .orderBy(PRESCRIBER_ORDER.ORDERED_ON, PRESCRIBER_ORDER.WRITTEN_AT, PRESCRIBER_ORDER.ID)
        .fetch(ConsentQueries::order);
  }

  private static SignedConsent consent(Record row) {
    SignedConsentRecord signed = row.into(SIGNED_CONSENT);
    ConsentWithdrawalRecord ended = row.into(CONSENT_WITHDRAWAL);
    @Nullable Withdrawal withdrawal =
        row.get(CONSENT_WITHDRAWAL.CONSENT_ID) == null
            ? null
            : new Withdrawal(
                ended.getWithdrawnOn(),
                ended.getReason(),
                ended.getWrittenAt(),
                ended.getWrittenBy());
    return new SignedConsent(
        signed.getId(),
        signed.getPatientId(),
        signed.getForm(),
        signed.getFormVersion(),
        signed.getWay(),
        signed.getSignedOn(),
        signed.getExpiresOn(),
        signed.getNote(),
        signed.getWrittenAt(),
        signed.getWrittenBy(),
        withdrawal);
  }

  private static PrescriberOrder order(Record row) {
    PrescriberOrderRecord ordered = row.into(PRESCRIBER_ORDER);
    OrderWithdrawalRecord ended = row.into(ORDER_WITHDRAWAL);
    @Nullable Withdrawal withdrawal =
        row.get(ORDER_WITHDRAWAL.ORDER_ID) == null
            ? null
            : new Withdrawal(
                ended.getWithdrawnOn(),
                ended.getReason(),
                ended.getWrittenAt(),
                ended.getWrittenBy());
    return new PrescriberOrder(
        ordered.getId(),
        ordered.getPatientId(),
        ordered.getPrescriber(),
        ordered.getWhat(),
        ordered.getOrderedOn(),
        ordered.getValidUntil(),
        ordered.getWrittenAt(),
        ordered.getWrittenBy(),
        withdrawal);
  }
}
