package app.kapstone.database;

import static app.kapstone.database.tables.Tables.NOTE_TEMPLATE;

import app.kapstone.database.tables.tables.records.NoteTemplateRecord;
import app.kapstone.domain.ContentHash;
import app.kapstone.domain.note.NoteTemplate;
import app.kapstone.domain.note.TemplateId;
import org.jooq.DSLContext;

/** Writes the practice's own templates. */
public final class TemplateStore extends TemplateQueries {
  private final Writing writing;

  TemplateStore(DSLContext jooq, Writing writing) {
    super(jooq);
    this.writing = writing;
  }

  /** Keeps a template as a new one of the practice, whatever it was copied from. */
  public TemplateId add(NoteTemplate template) {
    var row = new NoteTemplateRecord();
    row.setId(new TemplateId(writing.newId()));
    row.setVersion(1L);
    row.setKind(template.kind());
    row.setModality(template.modality());
    row.setName(template.name());
    row.setBody(template.body());
    row.setChangedAt(writing.now());
    jooq.insertInto(NOTE_TEMPLATE).set(row).execute();
    audit("template added", row.getId(), template.body());
    return row.getId();
  }

  /**
   * Changes one of the practice.
   *
   * @throws StaleVersion when it is not the one that was read
   */
  public void change(TemplateId id, NoteTemplate to) {
    Changed.one(
        jooq.update(NOTE_TEMPLATE)
            .set(NOTE_TEMPLATE.VERSION, to.version() + 1)
            .set(NOTE_TEMPLATE.KIND, to.kind())
            .set(NOTE_TEMPLATE.MODALITY, to.modality())
            .set(NOTE_TEMPLATE.NAME, to.name())
            .set(NOTE_TEMPLATE.BODY, to.body())
            .set(NOTE_TEMPLATE.CHANGED_AT, writing.now())
            .where(NOTE_TEMPLATE.ID.eq(id), NOTE_TEMPLATE.VERSION.eq(to.version()))
            .execute());
    audit("template changed", id, to.body());
  }

  public void remove(TemplateId id, long version) {
    Changed.one(
        jooq.deleteFrom(NOTE_TEMPLATE)
            .where(NOTE_TEMPLATE.ID.eq(id), NOTE_TEMPLATE.VERSION.eq(version))
            .execute());
    audit("template removed", id, "");
  }

  private void audit(String action, TemplateId id, String body) {
    writing.audit(action, "template", id.value(), new ContentHash().add(body).bytes());
  }
}
