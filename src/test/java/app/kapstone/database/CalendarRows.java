package app.kapstone.database;

import app.kapstone.domain.calendar.Appointment;
import app.kapstone.domain.course.CourseState;
import app.kapstone.domain.course.PlannedVisit;
import app.kapstone.domain.course.Visit;
import app.kapstone.domain.course.VisitKind;
import app.kapstone.domain.patient.PatientId;
import java.util.List;

/** A course that was moved, reminded of, begun and put on hold, and a visit outside of it. */
final class CalendarRows {
  private CalendarRows() {}

  static void write(Writing w, PatientId patient) {
    var plan = List.of(new PlannedVisit(1, VisitKind.INTEGRATION, GateRows.TODAY.atTime(14, 0)));
    var id = w.courses().start(patient, "im-kap", 1, "{ }", GateRows.TODAY, plan);
    Visit visit = w.courses().find(id).orElseThrow().visits().getFirst();
    w.courses().move(visit.id(), 1, visit.at().plusDays(1), "Asked for");
    w.courses().reminded(visit.id());
    var call = List.of(patient);
    var at = GateRows.TODAY.atTime(9, 0);
    w.calendar()
        .reminded(
            w.calendar().add(new Appointment(VisitKind.CONSULTATION, "", at, 30, call)), patient);
    w.courses().changeState(id, 1, CourseState.ON_HOLD, "A journey", GateRows.TODAY);
  }
}
