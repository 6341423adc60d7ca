package app.kapstone.database;

import static app.kapstone.database.tables.Tables.NOTE_TEMPLATE;

import app.kapstone.domain.note.NoteTemplate;
import java.util.List;
import org.jooq.DSLContext;

/** Reads the practice's own templates. */
public class TemplateQueries {
  final DSLContext jooq;

  TemplateQueries(DSLContext jooq) {
    this.jooq = jooq;
  }

  /** All of them, by kind and name. */
  public List<NoteTemplate> all() {
    return jooq.selectFrom(NOTE_TEMPLATE)
        .orderBy(NOTE_TEMPLATE.KIND, NOTE_TEMPLATE.NAME, NOTE_TEMPLATE.ID)
        .fetch(row ->
            new NoteTemplate(
                row.getId(),
                row.getVersion(),
                row.getKind(),
                row.getModality(),
                row.getName(),
                row.getBody()));
  }
}
