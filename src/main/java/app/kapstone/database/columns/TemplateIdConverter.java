package app.kapstone.database.columns;

import app.kapstone.domain.note.TemplateId;

/** TemplateId as a UUID column. */
public final class TemplateIdConverter extends IdConverter<TemplateId> {
  private static final long serialVersionUID = 1L;

  public TemplateIdConverter() {
    super(TemplateId.class, TemplateId::new, TemplateId::value);
  }
}
