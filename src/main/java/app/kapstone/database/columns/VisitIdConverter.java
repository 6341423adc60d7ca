package app.kapstone.database.columns;

import app.kapstone.domain.course.VisitId;

/** VisitId as a UUID column. */
public final class VisitIdConverter extends IdConverter<VisitId> {
  private static final long serialVersionUID = 1L;

  public VisitIdConverter() {
    super(VisitId.class, VisitId::new, VisitId::value);
  }
}
