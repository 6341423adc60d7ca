package app.kapstone.database;

import static app.kapstone.database.tables.Tables.APPOINTMENT;
import static app.kapstone.database.tables.Tables.APPOINTMENT_PATIENT;
import static app.kapstone.database.tables.Tables.APPOINTMENT_REMINDER;
import static app.kapstone.database.tables.Tables.DAY_OFF;
import static app.kapstone.database.tables.Tables.VISIT_LENGTH;
import static app.kapstone.database.tables.Tables.WORKING_HOURS;

import app.kapstone.database.tables.tables.records.AppointmentRecord;
import app.kapstone.database.tables.tables.records.AppointmentReminderRecord;
import app.kapstone.database.tables.tables.records.WorkingHoursRecord;
import app.kapstone.domain.ContentHash;
import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.InvalidValue.Rule;
import app.kapstone.domain.calendar.Appointment;
import app.kapstone.domain.calendar.AppointmentId;
import app.kapstone.domain.calendar.DayOff;
import app.kapstone.domain.calendar.WorkingHours;
import app.kapstone.domain.course.VisitState;
import app.kapstone.domain.patient.PatientId;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Writes the practice's hours and the visits that belong to no course. */
public final class CalendarStore extends CalendarQueries {
  private static final short ONLY = 1;

  private final Writing writing;

  CalendarStore(DSLContext jooq, Writing writing) {
    super(jooq);
    this.writing = writing;
  }

  /**
   * Puts all of it in place of what was there.
   *
   * @param hours with the version that was read
   * @throws StaleVersion when it was changed meanwhile
   */
  public void set(WorkingHours hours) {
    var row = new WorkingHoursRecord();
    row.setId(ONLY);
    row.setVersion(hours.version() + 1);
    row.setDays(
        hours.days().stream()
            .sorted()
            .map(DayOfWeek::getValue)
            .map(String::valueOf)
            .collect(Collectors.joining(",")));
    row.setOpens(hours.opens().toSecondOfDay() / 60);
    row.setCloses(hours.closes().toSecondOfDay() / 60);
    Changed.one(
        hours.version() == 0
            ? jooq.insertInto(WORKING_HOURS).set(row).onDuplicateKeyIgnore().execute()
            : jooq.update(WORKING_HOURS)
                .set(row)
                .where(WORKING_HOURS.VERSION.eq(hours.version()))
                .execute());
    jooq.deleteFrom(DAY_OFF).execute();
    jooq.deleteFrom(VISIT_LENGTH).execute();
    var digest = new ContentHash().add(row.getDays()).add(row.getOpens()).add(row.getCloses());
    for (DayOff off : hours.off()) {
      jooq.insertInto(DAY_OFF)
          .set(DAY_OFF.FIRST_DAY, off.first())
          .set(DAY_OFF.LAST_DAY, off.last())
          .set(DAY_OFF.WORDS, off.words())
          .execute();
      digest.add(off.first().toString()).add(off.last().toString()).add(off.words());
    }
    hours.minutes().entrySet().stream()
        .sorted(java.util.Map.Entry.comparingByKey())
        .forEach(length -> {
          jooq.insertInto(VISIT_LENGTH)
              .set(VISIT_LENGTH.KIND, length.getKey())
              .set(VISIT_LENGTH.MINUTES, length.getValue())
              .execute();
          digest.add(length.getKey()).add(length.getValue());
        });
    writing.audit("hours changed", "practice", new UUID(0, ONLY), digest.bytes());
  }

  /**
   * Plans a visit that belongs to no course.
   *
   * @throws InvalidValue when one of its patients is archived
   */
  public AppointmentId add(Appointment appointment) {
    if (appointment.patients().stream().anyMatch(writing.patients()::archived)) {
      throw new InvalidValue("appointment.patient", Rule.ARCHIVED);
    }
    var row = new AppointmentRecord();
    row.setId(new AppointmentId(writing.newId()));
    row.setVersion(1L);
    row.setKind(appointment.kind());
    row.setWords(appointment.words());
    row.setPlannedFor(appointment.at());
    row.setMinutes(appointment.minutes());
    row.setState(VisitState.PLANNED);
    jooq.insertInto(APPOINTMENT).set(row).execute();
    for (PatientId patient : appointment.patients()) {
      jooq.insertInto(APPOINTMENT_PATIENT)
          .set(APPOINTMENT_PATIENT.APPOINTMENT_ID, row.getId())
          .set(APPOINTMENT_PATIENT.PATIENT_ID, patient)
          .execute();
    }
    audit("appointment planned", row.getId(), row.getPlannedFor(), row.getState());
    return row.getId();
  }

  /**
   * Moves a visit that belongs to no course, or says what became of it.
   *
   * @param version the version that was read
   * @throws StaleVersion when it was changed meanwhile
   */
  public void change(AppointmentId id, long version, LocalDateTime at, VisitState state) {
    Changed.one(
        jooq.update(APPOINTMENT)
            .set(APPOINTMENT.PLANNED_FOR, at)
            .set(APPOINTMENT.STATE, state)
            .set(APPOINTMENT.VERSION, version + 1)
            .where(APPOINTMENT.ID.eq(id), APPOINTMENT.VERSION.eq(version))
            .execute());
    audit("appointment changed", id, at, state);
  }

  /**
   * Keeps that somebody was reminded of a visit at its time; said again it stays as it is.
   *
   * @param patient null where the visit names nobody of the record
   */
  public void reminded(AppointmentId id, @Nullable PatientId patient) {
    LocalDateTime at =
        jooq.select(APPOINTMENT.PLANNED_FOR)
            .from(APPOINTMENT)
            .where(APPOINTMENT.ID.eq(id))
            .fetchSingle()
            .value1();
    boolean said =
        jooq
            .selectFrom(APPOINTMENT_REMINDER)
            .where(APPOINTMENT_REMINDER.APPOINTMENT_ID.eq(id))
            .and(APPOINTMENT_REMINDER.PLANNED_FOR.eq(at))
            .stream()
            .anyMatch(row -> Objects.equals(row.getPatientId(), patient));
    if (said) {
      return;
    }
    var row = new AppointmentReminderRecord();
    row.setId(writing.newId());
    row.setAppointmentId(id);
    row.setPatientId(patient);
    row.setPlannedFor(at);
    row.setWrittenAt(writing.now());
    row.setWrittenBy(writing.practice().find().map(each -> each.details().clinician()).orElse(""));
    jooq.insertInto(APPOINTMENT_REMINDER).set(row).execute();
    writing.audit(InspectedCalendar.APPOINTMENT_REMINDED, "appointment", row.getId(), digest(row));
  }

  static byte[] digest(AppointmentReminderRecord row) {
    PatientId patient = row.getPatientId();
    return new ContentHash()
        .add(row.getId())
        .add(row.getAppointmentId().value())
        .add(patient == null ? null : patient.value())
        .add(row.getPlannedFor().toString())
        .add(row.getWrittenAt())
        .add(row.getWrittenBy())
        .bytes();
  }

  private void audit(String action, AppointmentId id, LocalDateTime at, VisitState state) {
    writing.audit(
        action, "appointment", id.value(), new ContentHash().add(at.toString()).add(state).bytes());
  }
}
