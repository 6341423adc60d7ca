package app.kapstone.database;

import static app.kapstone.database.tables.Tables.OWN_FORM;
import static org.jooq.impl.DSL.max;

import app.kapstone.database.tables.tables.records.OwnFormRecord;
import app.kapstone.domain.ContentHash;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;

/** Writes forms in the practice's own words. They are only ever added. */
public final class FormStore {
  private final DSLContext jooq;
  private final Writing writing;

  FormStore(DSLContext jooq, Writing writing) {
    this.jooq = jooq;
    this.writing = writing;
  }

  /**
   * Keeps a form in the practice's own words as its next version.
   *
   * @param version the one after the newest
   * @throws StaleVersion when that version was written meanwhile, or is not the next one
   */
  public void keep(String form, String language, int version, String document, String writtenBy) {
    Integer newest =
        jooq.select(max(OWN_FORM.VERSION))
            .from(OWN_FORM)
            .where(OWN_FORM.FORM.eq(form), OWN_FORM.LANGUAGE.eq(language))
            .fetchOne(max(OWN_FORM.VERSION));
    if (newest != null && version <= newest) {
      throw Changed.stale();
    }
    var row = new OwnFormRecord();
    row.setId(writing.newId());
    row.setForm(form);
    row.setLanguage(language);
    row.setVersion(version);
    row.setDocument(document);
    row.setWrittenAt(writing.now());
    row.setWrittenBy(writtenBy);
    try {
      jooq.insertInto(OWN_FORM).set(row).execute();
    } catch (IntegrityConstraintViolationException e) {
      throw Changed.stale();
    }
    writing.audit(Inspected.FORM_WRITTEN, "form", row.getId(), digest(row));
  }

  static byte[] digest(OwnFormRecord row) {
    return new ContentHash()
        .add(row.getId())
        .add(row.getForm())
        .add(row.getLanguage())
        .add(row.getVersion())
        .add(row.getDocument())
        .add(row.getWrittenAt())
        .add(row.getWrittenBy())
        .bytes();
  }
}
