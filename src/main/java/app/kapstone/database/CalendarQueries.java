package app.kapstone.database;

import static app.kapstone.database.tables.Tables.APPOINTMENT;
import static app.kapstone.database.tables.Tables.APPOINTMENT_PATIENT;
import static app.kapstone.database.tables.Tables.DAY_OFF;
import static app.kapstone.database.tables.Tables.PATIENT;
import static app.kapstone.database.tables.Tables.VISIT_LENGTH;
import static app.kapstone.database.tables.Tables.WORKING_HOURS;

import app.kapstone.domain.calendar.AppointmentId;
import app.kapstone.domain.calendar.CalendarEntry;
import app.kapstone.domain.calendar.DayOff;
import app.kapstone.domain.calendar.WorkingHours;
import app.kapstone.domain.course.Visit;
import app.kapstone.domain.course.VisitKind;
import app.kapstone.domain.course.VisitListItem;
import app.kapstone.domain.patient.PatientId;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/** Reads when the practice works and what stands in its calendar. */
public class CalendarQueries {
  final DSLContext jooq;

  CalendarQueries(DSLContext jooq) {
    this.jooq = jooq;
  }

  /** As it was last set; {@link WorkingHours#DEFAULT} before. */
  public WorkingHours hours() {
    List<DayOff> off =
        jooq.selectFrom(DAY_OFF)
            .orderBy(DAY_OFF.FIRST_DAY)
            .fetch(row -> new DayOff(row.getFirstDay(), row.getLastDay(), row.getWords()));
    Map<VisitKind, Integer> minutes =
        jooq.selectFrom(VISIT_LENGTH).fetchMap(row -> row.getKind(), row -> row.getMinutes());
    return jooq.selectFrom(WORKING_HOURS)
        .fetchOptional(row ->
            new WorkingHours(
                row.getVersion(),
                days(row.getDays()),
                minute(row.getOpens()),
                minute(row.getCloses()),
                off,
                minutes))
        .orElse(WorkingHours.DEFAULT);
  }

  private static Set<DayOfWeek> days(String numbers) {
    return Stream.of(numbers.split(","))
        .map(Integer::parseInt)
        .map(DayOfWeek::of)
        .collect(Collectors.toSet());
  }

  private static LocalTime minute(int ofDay) {
    return LocalTime.ofSecondOfDay(ofDay * 60L);
  }

  /** What stands in the calendar from one moment up to another, in order. */
  public List<CalendarEntry> entries(LocalDateTime from, LocalDateTime before) {
    return entries(from, before, hours());
  }

  /** As {@link #entries(LocalDateTime, LocalDateTime)}, with hours that are read already. */
  public List<CalendarEntry> entries(LocalDateTime from, LocalDateTime before, WorkingHours hours) {
    Stream<CalendarEntry> visits =
        new CourseQueries(jooq)
            .visitsBetween(from, before).stream().map(item -> entry(item, hours));
    return Stream.concat(visits, appointments(from, before).stream())
        .sorted(Comparator.comparing(CalendarEntry::at).thenComparing(CalendarEntry::id))
        .toList();
  }

  /** A visit of a course as it stands in the calendar. */
  private static CalendarEntry entry(VisitListItem item, WorkingHours hours) {
    Visit visit = item.visit();
    return new CalendarEntry(
        visit.id().value(),
        visit.version(),
        visit.kind(),
        visit.cycle(),
        visit.at(),
        visit.at().plus(hours.length(visit.kind())),
        visit.state(),
        List.of(item.patientId()),
        item.patientName());
  }

  private List<CalendarEntry> appointments(LocalDateTime from, LocalDateTime before) {
    var range = APPOINTMENT.PLANNED_FOR.ge(from).and(APPOINTMENT.PLANNED_FOR.lt(before));
    var people = new HashMap<AppointmentId, Map<PatientId, String>>();
    jooq.select(
            APPOINTMENT.ID, APPOINTMENT_PATIENT.PATIENT_ID, PATIENT.LEGAL_NAME, PATIENT.NAME_USED)
        .from(APPOINTMENT)
        .join(APPOINTMENT_PATIENT)
        .on(APPOINTMENT_PATIENT.APPOINTMENT_ID.eq(APPOINTMENT.ID))
        .join(PATIENT)
        .on(PATIENT.ID.eq(APPOINTMENT_PATIENT.PATIENT_ID))
        .where(range)
        .forEach(row ->
            people
                .computeIfAbsent(row.value1(), id -> new HashMap<>())
                .put(row.value2(), PatientQueries.called(row.value3(), row.value4())));
    return jooq.selectFrom(APPOINTMENT)
        .where(range)
        .fetch(row -> {
          Map<PatientId, String> who = people.getOrDefault(row.getId(), Map.of());
          String names = who.values().stream().sorted().collect(Collectors.joining(", "));
          return new CalendarEntry(
              row.getId().value(),
              row.getVersion(),
              row.getKind(),
              0,
              row.getPlannedFor(),
              row.getPlannedFor().plusMinutes(row.getMinutes()),
              row.getState(),
              List.copyOf(who.keySet()),
              Stream.of(row.getWords(), names)
                  .filter(each -> !each.isEmpty())
                  .collect(Collectors.joining(" · ")));
        });
  }
}
