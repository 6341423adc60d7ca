package app.kapstone.database;

import static app.kapstone.database.tables.Tables.DOCUMENT;

import app.kapstone.domain.ContentHash;
import app.kapstone.domain.document.DocumentId;
import app.kapstone.domain.document.DocumentKind;
import app.kapstone.domain.document.StoredDocument;
import app.kapstone.domain.patient.PatientId;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jooq.DSLContext;

/** Keeps papers as the exact bytes that were given out, each sealed on its own. */
public final class DocumentStore extends DocumentQueries {
  private final Writing writing;

  DocumentStore(DSLContext jooq, DocumentSeal seal, Writing writing) {
    super(jooq, seal);
    this.writing = writing;
  }

  public StoredDocument keep(PatientId patient, DocumentKind kind, String title, byte[] bytes) {
    var stored =
        new StoredDocument(
            new DocumentId(writing.newId()),
            patient,
            kind,
            title,
            writing.now(),
            bytes.length,
            sha256(bytes));
    jooq.insertInto(DOCUMENT)
        .set(DOCUMENT.PATIENT_ID, patient)
        .set(DOCUMENT.ID, stored.id())
        .set(DOCUMENT.KIND, kind)
        .set(DOCUMENT.TITLE, title)
        .set(DOCUMENT.STORED_AT, stored.storedAt())
        .set(DOCUMENT.LENGTH, stored.length())
        .set(DOCUMENT.SHA256, stored.sha256())
        .set(DOCUMENT.SEALED, seal.seal(stored.id().value(), bytes))
        .execute();
    writing.audit(
        Inspected.PAPER,
        "document",
        stored.id().value(),
        digest(patient, kind, title, stored.sha256()));
    return stored;
  }

  static byte[] digest(PatientId patient, DocumentKind kind, String title, String sha256) {
    return new ContentHash().add(patient.value()).add(kind).add(title).add(sha256).bytes();
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
