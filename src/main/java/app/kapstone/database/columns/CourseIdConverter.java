package app.kapstone.database.columns;

import app.kapstone.domain.course.CourseId;

/** CourseId as a UUID column. */
public final class CourseIdConverter extends IdConverter<CourseId> {
  private static final long serialVersionUID = 1L;

  public CourseIdConverter() {
    super(CourseId.class, CourseId::new, CourseId::value);
  }
}
