package app.kapstone.database;

import static app.kapstone.database.tables.Tables.PAPER_DRAFT;

import app.kapstone.domain.document.DocumentKind;
import app.kapstone.domain.patient.PatientId;
import java.util.Map;
import org.jooq.DSLContext;

/** Reads what was typed for papers that are not made yet. */
public class PaperDraftQueries {
  final DSLContext jooq;

  PaperDraftQueries(DSLContext jooq) {
    this.jooq = jooq;
  }

  /** The words by the name of their field; empty when nothing was typed. */
  public Map<String, String> find(PatientId patient, DocumentKind kind) {
    return jooq.selectFrom(PAPER_DRAFT)
        .where(PAPER_DRAFT.PATIENT_ID.eq(patient), PAPER_DRAFT.KIND.eq(kind))
        .fetchMap(PAPER_DRAFT.FIELD, PAPER_DRAFT.WORDS);
  }
}
