package app.kapstone.database;

import static app.kapstone.database.tables.Tables.APPOINTMENT_REMINDER;
import static app.kapstone.database.tables.Tables.COURSE_CHANGE;
import static app.kapstone.database.tables.Tables.VISIT_MOVE;
import static app.kapstone.database.tables.Tables.VISIT_REMINDER;

import java.util.List;

/** The rows around courses and visits that never change; see {@link Inspected}. */
final class InspectedCalendar {
  static final String COURSE_CHANGED =
      "course state changed"; // the shorter name is of links from before
  static final String VISIT_MOVED = "visit moved";
  static final String REMINDED = "visit reminded of";
  static final String APPOINTMENT_REMINDED = "appointment reminded of";

  private InspectedCalendar() {}

  static List<Inspected<?>> rows() {
    return List.of(
        new Inspected<>(
            "course change",
            COURSE_CHANGED,
            COURSE_CHANGE,
            500,
            (jooq, which) -> jooq.selectFrom(COURSE_CHANGE).where(which).fetch(),
            row -> new Inspected.Row(row.getId(), CourseStore.digest(row))),
        new Inspected<>(
            "visit move",
            VISIT_MOVED,
            VISIT_MOVE,
            500,
            (jooq, which) -> jooq.selectFrom(VISIT_MOVE).where(which).fetch(),
            row -> new Inspected.Row(row.getId(), CourseStore.digest(row))),
        new Inspected<>(
            "reminder",
            REMINDED,
            VISIT_REMINDER,
            500,
            (jooq, which) -> jooq.selectFrom(VISIT_REMINDER).where(which).fetch(),
            row -> new Inspected.Row(row.getId(), CourseStore.digest(row))),
        new Inspected<>(
            "appointment reminder",
            APPOINTMENT_REMINDED,
            APPOINTMENT_REMINDER,
            500,
            (jooq, which) -> jooq.selectFrom(APPOINTMENT_REMINDER).where(which).fetch(),
            row -> new Inspected.Row(row.getId(), CalendarStore.digest(row))));
  }
}
