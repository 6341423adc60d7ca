package app.kapstone.database;

import static app.kapstone.database.tables.Tables.BEGUN_SIGNING;
import static app.kapstone.database.tables.Tables.CONSENT_ANSWER;
import static app.kapstone.database.tables.Tables.CONSENT_MARK;
import static app.kapstone.database.tables.Tables.CONSENT_WITHDRAWAL;
import static app.kapstone.database.tables.Tables.ORDER_WITHDRAWAL;
import static app.kapstone.database.tables.Tables.OWN_FORM;
import static app.kapstone.database.tables.Tables.PRESCRIBER_ORDER;
import static app.kapstone.database.tables.Tables.SIGNED_CONSENT;

import app.kapstone.database.tables.tables.records.PrescriberOrderRecord;
import app.kapstone.database.tables.tables.records.SignedConsentRecord;
import app.kapstone.domain.consent.BegunSigning;
import app.kapstone.domain.consent.ConsentForm.Signer;
import app.kapstone.domain.consent.ConsentId;
import app.kapstone.domain.consent.ConsentMark;
import app.kapstone.domain.consent.GivenAnswer;
import app.kapstone.domain.consent.Ink;
import app.kapstone.domain.consent.OwnForm;
import app.kapstone.domain.consent.SignedConsent;
import app.kapstone.domain.consent.SignedSheet;
import app.kapstone.domain.consent.Withdrawal;
import app.kapstone.domain.gate.PrescriberOrder;
import app.kapstone.domain.patient.PatientId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record4;
import org.jspecify.annotations.Nullable;

/** Reads what was signed and what was ordered. */
public class ConsentQueries {
  final DSLContext jooq;

  ConsentQueries(DSLContext jooq) {
    this.jooq = jooq;
  }

  /** A patient's signed forms, the oldest first, withdrawn ones too. */
  public List<SignedConsent> ofPatient(PatientId patient) {
    Map<ConsentId, List<GivenAnswer>> answers =
        jooq.select(
                CONSENT_ANSWER.CONSENT_ID,
                CONSENT_ANSWER.CHOICE,
                CONSENT_ANSWER.QUESTION,
                CONSENT_ANSWER.ANSWER)
            .from(CONSENT_ANSWER)
            .join(SIGNED_CONSENT)
            .on(SIGNED_CONSENT.ID.eq(CONSENT_ANSWER.CONSENT_ID))
            .where(SIGNED_CONSENT.PATIENT_ID.eq(patient))
            .orderBy(CONSENT_ANSWER.CONSENT_ID, CONSENT_ANSWER.PLACE)
            .fetchGroups(
                Record4::value1, row -> new GivenAnswer(row.value2(), row.value3(), row.value4()));
    return jooq.select(SIGNED_CONSENT.fields())
        .select(CONSENT_WITHDRAWAL.fields())
        .from(SIGNED_CONSENT)
        .leftJoin(CONSENT_WITHDRAWAL)
        .on(CONSENT_WITHDRAWAL.CONSENT_ID.eq(SIGNED_CONSENT.ID))
        .where(SIGNED_CONSENT.PATIENT_ID.eq(patient))
        .orderBy(SIGNED_CONSENT.SIGNED_ON, SIGNED_CONSENT.WRITTEN_AT, SIGNED_CONSENT.ID)
        .fetch(row -> consent(row, answers));
  }

  /** The marks of a form that was signed on the screen, in the order in which they stand on it. */
  public List<ConsentMark> marks(ConsentId consent) {
    return jooq.selectFrom(CONSENT_MARK)
        .where(CONSENT_MARK.CONSENT_ID.eq(consent))
        .orderBy(CONSENT_MARK.PLACE)
        .fetch(row ->
            new ConsentMark(
                row.getSection(),
                row.getSigner() == null ? null : Signer.valueOf(row.getSigner()),
                row.getName() == null ? "" : row.getName(),
                row.getStrokes() == null
                    ? new Ink.Typed(row.getTyped())
                    : Ink.Drawn.read(row.getStrokes()),
                row.getMadeAt()));
  }

  /** The forms in the practice's own words, every version of them. */
  public List<OwnForm> ownForms() {
    return jooq.selectFrom(OWN_FORM)
        .orderBy(OWN_FORM.FORM, OWN_FORM.LANGUAGE, OWN_FORM.VERSION)
        .fetch(row ->
            new OwnForm(
                row.getForm(),
                row.getLanguage(),
                row.getVersion(),
                row.getDocument(),
                row.getWrittenAt(),
                row.getWrittenBy()));
  }

  /** Signings on the screen of which nobody has said how they ended, the oldest first. */
  public List<BegunSigning> begun() {
    return jooq.selectFrom(BEGUN_SIGNING)
        .orderBy(BEGUN_SIGNING.BEGUN_AT)
        .fetch(row -> new BegunSigning(row.getPatientId(), row.getBegunAt()));
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

  /** Null where the joined row of a withdrawal is not there. */
  private static @Nullable Withdrawal withdrawal(
      Record row,
      Field<LocalDate> on,
      Field<String> reason,
      Field<Instant> writtenAt,
      Field<String> writtenBy) {
    return row.get(on) == null
        ? null
        : new Withdrawal(row.get(on), row.get(reason), row.get(writtenAt), row.get(writtenBy));
  }

  private static SignedConsent consent(Record row, Map<ConsentId, List<GivenAnswer>> answers) {
    SignedConsentRecord signed = row.into(SIGNED_CONSENT);
    @Nullable Withdrawal withdrawal =
        withdrawal(
            row,
            CONSENT_WITHDRAWAL.WITHDRAWN_ON,
            CONSENT_WITHDRAWAL.REASON,
            CONSENT_WITHDRAWAL.WRITTEN_AT,
            CONSENT_WITHDRAWAL.WRITTEN_BY);
    String language = signed.getLanguage();
    String witness = signed.getWitness();
    return new SignedConsent(
        signed.getId(),
        signed.getPatientId(),
        new SignedSheet(
            signed.getForm(),
            signed.getFormVersion(),
            language == null ? "en" : language, // from before there was another
            signed.getWay(),
            signed.getSignedOn(),
            signed.getExpiresOn(),
            signed.getNote(),
            witness == null ? "" : witness,
            signed.getDocumentId()),
        answers.getOrDefault(signed.getId(), List.of()),
        signed.getWrittenAt(),
        signed.getWrittenBy(),
        withdrawal);
  }

  private static PrescriberOrder order(Record row) {
    PrescriberOrderRecord ordered = row.into(PRESCRIBER_ORDER);
    @Nullable Withdrawal withdrawal =
        withdrawal(
            row,
            ORDER_WITHDRAWAL.WITHDRAWN_ON,
            ORDER_WITHDRAWAL.REASON,
            ORDER_WITHDRAWAL.WRITTEN_AT,
            ORDER_WITHDRAWAL.WRITTEN_BY);
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
