package app.kapstone.database;

import static app.kapstone.database.tables.Tables.BEGUN_SIGNING;
import static app.kapstone.database.tables.Tables.CONSENT_WITHDRAWAL;
import static app.kapstone.database.tables.Tables.ORDER_WITHDRAWAL;
import static app.kapstone.database.tables.Tables.PRESCRIBER_ORDER;
import static app.kapstone.database.tables.Tables.SIGNED_CONSENT;

import app.kapstone.database.tables.tables.records.ConsentWithdrawalRecord;
import app.kapstone.database.tables.tables.records.OrderWithdrawalRecord;
import app.kapstone.database.tables.tables.records.PrescriberOrderRecord;
import app.kapstone.database.tables.tables.records.SignedConsentRecord;
import app.kapstone.domain.ContentHash;
import app.kapstone.domain.consent.ConsentForm;
import app.kapstone.domain.consent.ConsentId;
import app.kapstone.domain.consent.FilledForm;
import app.kapstone.domain.consent.SignedConsent;
import app.kapstone.domain.consent.SignedSheet;
import app.kapstone.domain.consent.Withdrawal;
import app.kapstone.domain.document.DocumentKind;
import app.kapstone.domain.gate.OrderId;
import app.kapstone.domain.gate.PrescriberOrder;
import app.kapstone.domain.patient.PatientId;
import java.time.LocalDate;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** Writes what was signed and what was ordered. Both are only ever added. */
public final class ConsentStore extends ConsentQueries {
  private final Writing writing;

  ConsentStore(DSLContext jooq, Writing writing) {
    super(jooq);
    this.writing = writing;
  }

  /**
   * Keeps that a form was signed.
   *
   * @throws app.kapstone.domain.InvalidValue when it cannot be so
   */
  public ConsentId sign(PatientId patient, SignedSheet sheet, String writtenBy) {
    var row = new SignedConsentRecord();
    row.setPatientId(patient);
    row.setId(new ConsentId(writing.newId()));
    row.setForm(sheet.form());
    row.setFormVersion(sheet.version());
    row.setWay(sheet.way());
    row.setSignedOn(sheet.signedOn());
    row.setExpiresOn(sheet.expiresOn());
    row.setNote(sheet.note());
    row.setWrittenAt(writing.now());
    row.setWrittenBy(writtenBy);
    row.setLanguage(sheet.language());
    row.setWitness(sheet.witness().isEmpty() ? null : sheet.witness());
    row.setDocumentId(sheet.document());
    jooq.insertInto(SIGNED_CONSENT).set(row).execute();
    writing.audit(Inspected.CONSENT, "consent", row.getId().value(), digest(row));
    return row.getId();
  }

  /**
   * Keeps a form that was signed on the screen: the page, what was ticked, and every mark.
   *
   * @param page the exact bytes of the page with its signatures
   * @param title of the page among the patient's papers
   * @param expiresOn the last day on which it holds; null when it has no end
   * @throws IllegalArgumentException when something of it is not filled in or not signed
   */
  public ConsentId signOnScreen(
      PatientId patient,
      FilledForm filled,
      byte[] page,
      String title,
      LocalDate signedOn,
      @Nullable LocalDate expiresOn,
      String writtenBy) {
    if (!filled.complete()) {
      throw new IllegalArgumentException("nothing half-signed is kept");
    }
    var document = writing.documents().keep(patient, DocumentKind.SIGNED_CONSENT, title, page);
    ConsentForm form = filled.form();
    ConsentId id =
        sign(
            patient,
            new SignedSheet(
                form.key(),
                form.version(),
                filled.language(),
                SignedConsent.Way.SCREEN,
                signedOn,
                expiresOn,
                "",
                "",
                document.id()),
            writtenBy);
    new ConsentMarks(jooq, writing).keep(id, filled);
    return id;
  }

  /** A signing on the screen begins: what is found of it later was broken off. */
  public void begin(PatientId patient) {
    ended(patient);
    jooq.insertInto(BEGUN_SIGNING)
        .set(BEGUN_SIGNING.PATIENT_ID, patient)
        .set(BEGUN_SIGNING.BEGUN_AT, writing.now())
        .execute();
  }

  /** The screen was given back, or it was said that the signing was broken off. */
  public void ended(PatientId patient) {
    jooq.deleteFrom(BEGUN_SIGNING).where(BEGUN_SIGNING.PATIENT_ID.eq(patient)).execute();
  }

  /**
   * Says from which day on a consent no longer holds, and why.
   *
   * @throws StaleVersion when that was said already
   */
  public void withdraw(ConsentId consent, LocalDate on, String reason, String writtenBy) {
    var withdrawal = new Withdrawal(on, reason, writing.now(), writtenBy);
    var row = new ConsentWithdrawalRecord();
    row.setConsentId(consent);
    row.setWithdrawnOn(on);
    row.setReason(withdrawal.reason());
    row.setWrittenAt(withdrawal.writtenAt());
    row.setWrittenBy(writtenBy);
    once(() -> jooq.insertInto(CONSENT_WITHDRAWAL).set(row).execute());
    writing.audit(Inspected.CONSENT_WITHDRAWN, "consent", consent.value(), digest(row));
  }

  /**
   * Keeps what a prescriber ordered.
   *
   * @throws app.kapstone.domain.InvalidValue when it cannot be so
   */
  public OrderId order(
      PatientId patient,
      String prescriber,
      String what,
      LocalDate orderedOn,
      LocalDate validUntil,
      String writtenBy) {
    var order =
        new PrescriberOrder(
            new OrderId(writing.newId()),
            patient,
            prescriber,
            what,
            orderedOn,
            validUntil,
            writing.now(),
            writtenBy,
            null);
    var row = new PrescriberOrderRecord();
    row.setPatientId(patient);
    row.setId(order.id());
    row.setPrescriber(order.prescriber());
    row.setWhat(order.what());
    row.setOrderedOn(orderedOn);
    row.setValidUntil(validUntil);
    row.setWrittenAt(order.writtenAt());
    row.setWrittenBy(writtenBy);
    jooq.insertInto(PRESCRIBER_ORDER).set(row).execute();
    writing.audit(Inspected.ORDER, "order", order.id().value(), digest(row));
    return order.id();
  }

  /**
   * Says from which day on an order no longer holds, and why.
   *
   * @throws StaleVersion when that was said already
   */
  public void withdraw(OrderId order, LocalDate on, String reason, String writtenBy) {
    var withdrawal = new Withdrawal(on, reason, writing.now(), writtenBy);
    var row = new OrderWithdrawalRecord();
    row.setOrderId(order);
    row.setWithdrawnOn(on);
    row.setReason(withdrawal.reason());
    row.setWrittenAt(withdrawal.writtenAt());
    row.setWrittenBy(writtenBy);
    once(() -> jooq.insertInto(ORDER_WITHDRAWAL).set(row).execute());
    writing.audit(Inspected.ORDER_WITHDRAWN, "order", order.value(), digest(row));
  }

  private static void once(Runnable insert) {
    try {
      insert.run();
    } catch (IntegrityConstraintViolationException e) {
      throw Changed.stale();
    }
  }

  static byte[] digest(SignedConsentRecord row) {
    var hash =
        new ContentHash()
            .add(row.getId().value())
            .add(row.getPatientId().value())
            .add(row.getForm())
            .add(row.getFormVersion())
            .add(row.getWay())
            .add(row.getSignedOn().toString())
            .add(row.getExpiresOn() == null ? null : row.getExpiresOn().toString())
            .add(row.getNote())
            .add(row.getWrittenAt())
            .add(row.getWrittenBy());
    if (row.getLanguage() != null) { // rows from before have none of the three
      hash.add(row.getLanguage())
          .add(row.getWitness())
          .add(row.getDocumentId() == null ? null : row.getDocumentId().value());
    }
    return hash.bytes();
  }

  static byte[] digest(ConsentWithdrawalRecord row) {
    return new ContentHash()
        .add(row.getConsentId().value())
        .add(row.getWithdrawnOn().toString())
        .add(row.getReason())
        .add(row.getWrittenAt())
        .add(row.getWrittenBy())
        .bytes();
  }

  static byte[] digest(PrescriberOrderRecord row) {
    return new ContentHash()
        .add(row.getId().value())
        .add(row.getPatientId().value())
        .add(row.getPrescriber())
        .add(row.getWhat())
        .add(row.getOrderedOn().toString())
        .add(row.getValidUntil().toString())
        .add(row.getWrittenAt())
        .add(row.getWrittenBy())
        .bytes();
  }

  static byte[] digest(OrderWithdrawalRecord row) {
    return new ContentHash()
        .add(row.getOrderId().value())
        .add(row.getWithdrawnOn().toString())
        .add(row.getReason())
        .add(row.getWrittenAt())
        .add(row.getWrittenBy())
        .bytes();
  }
}
