package app.kapstone.database;

import static app.kapstone.database.tables.Tables.DISCLOSURE;
import static app.kapstone.database.tables.Tables.DISCLOSURE_UNDONE;

import app.kapstone.database.tables.tables.records.DisclosureRecord;
import app.kapstone.database.tables.tables.records.DisclosureUndoneRecord;
import app.kapstone.domain.ContentHash;
import app.kapstone.domain.disclosure.Disclosure;
import app.kapstone.domain.disclosure.DisclosureId;
import app.kapstone.domain.disclosure.DisclosureWay;
import app.kapstone.domain.disclosure.Release;
import app.kapstone.domain.disclosure.Undone;
import app.kapstone.domain.document.DocumentId;
import app.kapstone.domain.patient.PatientId;
import java.time.LocalDate;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what leaves, before it leaves. It is only ever added to.
 *
 * @see <a href="file:../../../../../../.github/decisions/0006-log-before-it-leaves.md">decision
 *     6</a>
 */
public final class DisclosureStore extends DisclosureQueries {
  private final Writing writing;

  DisclosureStore(DSLContext jooq, Writing writing) {
    super(jooq);
    this.writing = writing;
  }

  /**
   * Writes down that a paper leaves.
   *
   * @param document the paper as it is kept; null where it is kept nowhere
   * @param bytes the very bytes that leave
   */
  public DisclosureId leaves(
      PatientId patient,
      @Nullable DocumentId document,
      String what,
      byte[] bytes,
      DisclosureWay way,
      Release release,
      LocalDate on,
      String writtenBy) {
    return add(patient, document, what, DocumentStore.sha256(bytes), way, release, on, writtenBy);
  }

  /** Writes down what left without Kapstone: a call, a fax, a letter. */
  public DisclosureId left(
      PatientId patient,
      String what,
      DisclosureWay way,
      Release release,
      LocalDate on,
      String writtenBy) {
    return add(patient, null, what, null, way, release, on, writtenBy);
  }

  private DisclosureId add(
      PatientId patient,
      @Nullable DocumentId document,
      String what,
      @Nullable String sha256,
      DisclosureWay way,
      Release release,
      LocalDate on,
      String writtenBy) {
    var row = new DisclosureRecord();
    row.setPatientId(patient);
    row.setId(new DisclosureId(writing.newId()));
    row.setDocumentId(document);
    row.setWhat(Disclosure.WHAT.check(what));
    row.setSha256(sha256);
    row.setWay(way);
    row.setRecipient(release.recipient());
    row.setAddress(release.address());
    row.setPurpose(release.purpose());
    row.setWhy(release.why());
    row.setAuthorizedOn(release.authorizedOn());
    row.setLeftOn(on);
    row.setWrittenAt(writing.now());
    row.setWrittenBy(writtenBy);
    jooq.insertInto(DISCLOSURE).set(row).execute();
    writing.audit(Inspected.DISCLOSED, "disclosure", row.getId().value(), digest(row));
    return row.getId();
  }

  /**
   * Marks one as not done after all; the entry itself stays.
   *
   * @throws StaleVersion when it was marked already
   */
  public void undo(DisclosureId id, String reason, String writtenBy) {
    var row = new DisclosureUndoneRecord();
    row.setDisclosureId(id);
    row.setReason(Undone.REASON.check(reason));
    row.setWrittenAt(writing.now());
    row.setWrittenBy(writtenBy);
    try {
      jooq.insertInto(DISCLOSURE_UNDONE).set(row).execute();
    } catch (IntegrityConstraintViolationException e) {
      throw Changed.stale();
    }
    writing.audit(Inspected.NOT_DISCLOSED, "disclosure", id.value(), digest(row));
  }

  static byte[] digest(DisclosureRecord row) {
    return new ContentHash()
        .add(row.getId().value())
        .add(row.getPatientId().value())
        .add(row.getDocumentId() == null ? null : row.getDocumentId().value())
        .add(row.getWhat())
        .add(row.getSha256())
        .add(row.getWay())
        .add(row.getRecipient())
        .add(row.getAddress())
        .add(row.getPurpose())
        .add(row.getWhy())
        .add(row.getAuthorizedOn() == null ? null : row.getAuthorizedOn().toString())
        .add(row.getLeftOn().toString())
        .add(row.getWrittenAt())
        .add(row.getWrittenBy())
        .bytes();
  }

  static byte[] digest(DisclosureUndoneRecord row) {
    return new ContentHash()
        .add(row.getDisclosureId().value())
        .add(row.getReason())
        .add(row.getWrittenAt())
        .add(row.getWrittenBy())
        .bytes();
  }
}
