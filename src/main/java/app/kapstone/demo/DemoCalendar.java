package app.kapstone.demo;

import app.kapstone.database.Database;
import app.kapstone.database.DatabaseException;
import app.kapstone.domain.calendar.Appointment;
import app.kapstone.domain.calendar.DayOff;
import app.kapstone.domain.calendar.WorkingHours;
import app.kapstone.domain.course.VisitKind;
import app.kapstone.domain.patient.PatientListItem;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;

/** What the demo practice has beside its courses: hours, a closed week, a first call, a group. */
final class DemoCalendar {
  private DemoCalendar() {}

  static void fill(Database database, LocalDate today) throws DatabaseException {
    List<PatientListItem> known = database.read(r -> r.patients().list());
    var group =
        known.stream()
            .filter(each -> each.archivedAt() == null)
            .limit(3)
            .map(PatientListItem::id)
            .toList();
    WorkingHours usual = WorkingHours.DEFAULT;
    database.change(w -> {
      w.calendar()
          .set(
              new WorkingHours(
                  0,
                  EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.SATURDAY),
                  usual.opens(),
                  usual.closes(),
                  List.of(new DayOff(today.plusDays(33), today.plusDays(41), "Winter break")),
                  usual.minutes()));
      w.calendar()
          .add(
              new Appointment(
                  VisitKind.CONSULTATION,
                  "First call, Wren Placeholder",
                  today.atTime(16, 30),
                  30,
                  List.of()));
      w.calendar()
          .add(
              new Appointment(
                  VisitKind.GROUP,
                  "Integration circle",
                  today.plusDays(3).atTime(16, 0),
                  120,
                  group));
    });
  }
}
