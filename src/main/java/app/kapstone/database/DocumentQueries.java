package app.kapstone.database;

import static app.kapstone.database.tables.Tables.DOCUMENT;

import app.kapstone.domain.document.DocumentId;
import app.kapstone.domain.document.StoredDocument;
import app.kapstone.domain.patient.PatientId;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Records;

/** Reads stored papers. */
public class DocumentQueries {
  final DSLContext jooq;
  final DocumentSeal seal;

  DocumentQueries(DSLContext jooq, DocumentSeal seal) {
    this.jooq = jooq;
    this.seal = seal;
  }

  /** A patient's papers, the newest first, without their bytes. */
  public List<StoredDocument> ofPatient(PatientId patient) {
    return jooq.select(
            DOCUMENT.ID,
            DOCUMENT.PATIENT_ID,
            DOCUMENT.KIND,
            DOCUMENT.TITLE,
            DOCUMENT.STORED_AT,
            DOCUMENT.LENGTH,
            DOCUMENT.SHA256)
        .from(DOCUMENT)
        .where(DOCUMENT.PATIENT_ID.eq(patient))
        .orderBy(DOCUMENT.STORED_AT.desc(), DOCUMENT.ID)
        .fetch(Records.mapping(StoredDocument::new));
  }

  /**
   * The exact bytes that were stored.
   *
   * @throws UncheckedDatabaseException with {@link DatabaseDamaged} when they are not what was
   *     stored
   */
  public Optional<byte[]> bytes(DocumentId id) {
    return jooq.select(DOCUMENT.SEALED)
        .from(DOCUMENT)
        .where(DOCUMENT.ID.eq(id))
        .fetchOptional(row -> open(id, row.value1()));
  }

  private byte[] open(DocumentId id, byte[] sealed) {
    try {
      return seal.open(id.value(), sealed);
    } catch (DatabaseDamaged e) {
      throw new UncheckedDatabaseException(e);
    }
  }
}
