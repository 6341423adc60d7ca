package app.kapstone.database;

import static app.kapstone.database.tables.Tables.PAPER_DRAFT;

import app.kapstone.database.tables.tables.records.PaperDraftRecord;
import app.kapstone.domain.document.DocumentKind;
import app.kapstone.domain.patient.PatientId;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;

/** Keeps what is typed for a paper until the paper is made. */
public final class PaperDraftStore extends PaperDraftQueries {
  private final Writing writing;

  PaperDraftStore(DSLContext jooq, Writing writing) {
    super(jooq);
    this.writing = writing;
  }

  /** Puts all words in place of those before. */
  public void save(PatientId patient, DocumentKind kind, Map<String, String> words) {
    delete(patient, kind);
    new TreeMap<>(words)
        .forEach((field, said) -> {
          var row = new PaperDraftRecord();
          row.setPatientId(patient);
          row.setKind(kind);
          row.setField(field);
          row.setWords(said);
          row.setChangedAt(writing.now());
          jooq.insertInto(PAPER_DRAFT).set(row).execute();
        });
    writing.audit("paper draft saved", "patient", patient.value(), null);
  }

  /** The paper was made, or nobody wants it any more. */
  public void remove(PatientId patient, DocumentKind kind) {
    delete(patient, kind);
    writing.audit("paper draft removed", "patient", patient.value(), null);
  }

  private void delete(PatientId patient, DocumentKind kind) {
    jooq.deleteFrom(PAPER_DRAFT)
        .where(PAPER_DRAFT.PATIENT_ID.eq(patient), PAPER_DRAFT.KIND.eq(kind))
        .execute();
  }
}
