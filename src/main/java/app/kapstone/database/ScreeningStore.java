package app.kapstone.database;

import static app.kapstone.database.tables.Tables.SCREENING_DRAFT;
import static app.kapstone.database.tables.Tables.SIGNED_SCREENING;

import app.kapstone.database.tables.tables.records.ScreeningDraftRecord;
import app.kapstone.database.tables.tables.records.SignedScreeningRecord;
import app.kapstone.domain.ContentHash;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.domain.screening.Decision;
import app.kapstone.domain.screening.ScreeningDraft;
import app.kapstone.domain.screening.ScreeningId;
import app.kapstone.domain.screening.ScreeningResult;
import app.kapstone.domain.screening.SignedScreening;
import java.time.LocalDate;
import java.util.HexFormat;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Writes screenings. What is signed never changes; a new screening is a new row. */
public final class ScreeningStore extends ScreeningQueries {
  private final Writing writing;

  ScreeningStore(DSLContext jooq, Writing writing) {
    super(jooq);
    this.writing = writing;
  }

  public ScreeningId start(PatientId patient, String listDocument, String formDocument) {
    var row = new ScreeningDraftRecord();
    row.setPatientId(patient);
    row.setId(new ScreeningId(writing.newId()));
    row.setVersion(1L);
    row.setListDocument(listDocument);
    row.setFormDocument(formDocument);
    row.setStartedAt(writing.now());
    row.setChangedAt(writing.now());
    jooq.insertInto(SCREENING_DRAFT).set(row).execute();
    audit("screening started", row.getId(), formDocument);
    return row.getId();
  }

  /**
   * Keeps what is filled in so far.
   *
   * @return the version from now on
   * @throws StaleVersion when the draft was changed elsewhere or signed meanwhile
   */
  public long save(ScreeningId id, long version, String formDocument) {
    Changed.one(
        jooq.update(SCREENING_DRAFT)
            .set(SCREENING_DRAFT.FORM_DOCUMENT, formDocument)
            .set(SCREENING_DRAFT.CHANGED_AT, writing.now())
            .set(SCREENING_DRAFT.VERSION, version + 1)
            .where(SCREENING_DRAFT.ID.eq(id), SCREENING_DRAFT.VERSION.eq(version))
            .execute());
    audit("screening saved", id, formDocument);
    return version + 1;
  }

  /** Throws away a draft; the audit chain keeps that it existed. */
  public void discard(ScreeningId id, long version) {
    remove(id, version);
    writing.audit(
        "screening discarded", "screening", id.value(), new ContentHash().add(version).bytes());
  }

  /**
   * Signs a draft as it stands; it can never change again.
   *
   * @param proposed what the answers lead to
   * @param decision complete, see {@link Decision#complete}
   * @throws StaleVersion when the draft is not the one that was read
   */
  public SignedScreening sign(
      ScreeningId id,
      long version,
      ScreeningResult proposed,
      Decision decision,
      LocalDate today,
      String signedBy) {
    ScreeningDraft draft = draft(id).orElseThrow(Changed::stale);
    ScreeningResult result = decision.complete(proposed, today);
    remove(id, version);
    var row = new SignedScreeningRecord();
    row.setPatientId(draft.patientId());
    row.setId(id);
    row.setListDocument(draft.listDocument());
    row.setFormDocument(draft.formDocument());
    row.setProposed(proposed);
    row.setResult(result);
    row.setReason(decision.reason());
    row.setConditions(decision.conditions());
    row.setDeferredUntil(decision.deferredUntil());
    row.setValidUntil(decision.validUntil());
    row.setStartedAt(draft.startedAt());
    row.setSignedAt(writing.now());
    row.setSignedBy(signedBy);
    byte[] digest = digest(row);
    row.setHash(HexFormat.of().formatHex(digest));
    jooq.insertInto(SIGNED_SCREENING).set(row).execute();
    writing.audit(Inspected.SCREENING, "screening", id.value(), digest);
    return signed(row);
  }

  private void remove(ScreeningId id, long version) {
    Changed.one(
        jooq.deleteFrom(SCREENING_DRAFT)
            .where(SCREENING_DRAFT.ID.eq(id), SCREENING_DRAFT.VERSION.eq(version))
            .execute());
  }

  static byte[] digest(SignedScreeningRecord row) {
    return new ContentHash()
        .add(row.getId().value())
        .add(row.getPatientId().value())
        .add(row.getListDocument())
        .add(row.getFormDocument())
        .add(row.getProposed())
        .add(row.getResult())
        .add(row.getReason())
        .add(row.getConditions())
        .add(text(row.getDeferredUntil()))
        .add(text(row.getValidUntil()))
        .add(row.getStartedAt())
        .add(row.getSignedAt())
        .add(row.getSignedBy())
        .bytes();
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  private void audit(String action, ScreeningId id, String formDocument) {
    writing.audit(action, "screening", id.value(), new ContentHash().add(formDocument).bytes());
  }
}
