package app.kapstone.demo;

import app.kapstone.domain.course.CoursePlan;
import app.kapstone.domain.course.PlannedVisit;
import app.kapstone.domain.protocol.Protocol;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;

/** The plan of a practice that works at ten, Monday to Saturday. */
final class DemoPlan {
  private DemoPlan() {}

  static List<PlannedVisit> plan(Protocol protocol, LocalDate start) {
    return CoursePlan.plan(
        protocol,
        start,
        LocalTime.of(10, 0),
        ZoneOffset.UTC,
        day -> day.getDayOfWeek() != DayOfWeek.SUNDAY);
  }
}
