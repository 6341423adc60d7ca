package app.kapstone.database;

import static app.kapstone.database.tables.Tables.APPOINTMENT;
import static app.kapstone.database.tables.Tables.APPOINTMENT_PATIENT;
import static app.kapstone.database.tables.Tables.APPOINTMENT_REMINDER;
import static app.kapstone.database.tables.Tables.CONSENT_WITHDRAWAL;
import static app.kapstone.database.tables.Tables.COURSE;
import static app.kapstone.database.tables.Tables.DOSING_SESSION;
import static app.kapstone.database.tables.Tables.MEASURE_RESULT;
import static app.kapstone.database.tables.Tables.NOTE_DRAFT;
import static app.kapstone.database.tables.Tables.PATIENT;
import static app.kapstone.database.tables.Tables.SIGNED_CONSENT;
import static app.kapstone.database.tables.Tables.SIGNED_NOTE;
import static app.kapstone.database.tables.Tables.SIGNED_SCREENING;
import static app.kapstone.database.tables.Tables.VISIT;
import static app.kapstone.database.tables.Tables.VISIT_REMINDER;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import app.kapstone.database.tables.tables.DosingSession;
import app.kapstone.domain.care.Care;
import app.kapstone.domain.care.Dosing;
import app.kapstone.domain.care.Ending;
import app.kapstone.domain.care.LastDose;
import app.kapstone.domain.care.Unreminded;
import app.kapstone.domain.course.CourseId;
import app.kapstone.domain.course.CourseState;
import app.kapstone.domain.course.VisitKind;
import app.kapstone.domain.course.VisitListItem;
import app.kapstone.domain.course.VisitState;
import app.kapstone.domain.patient.PatientId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;

/** Reads what is to be kept an eye on between the visits; each list is one query. */
public class CareQueries {
  /** How far back a held visit without a note is asked about, in days. */
  private static final int UNDOCUMENTED_DAYS = 30;

  /** How many days before the day measures count for it. */
  private static final int MEASURED_BEFORE_DAYS = 3;

  private final DSLContext jooq;

  CareQueries(DSLContext jooq) {
    this.jooq = jooq;
  }

  /**
   * All of it.
   *
   * @param dosedSince from when on a last dose counts as late
   * @param now the time of the practice
   * @param lookBackDays how far back measures that were due are asked about
   * @param lookAheadDays how far ahead visits are reminded of, and a planned dose asks how long the
   *     last one is ago
   */
  public Care read(Instant dosedSince, LocalDateTime now, int lookBackDays, int lookAheadDays) {
    LocalDate today = now.toLocalDate();
    return new Care(
        lastDoses(dosedSince, now),
        dosings(COURSE.STATE.eq(CourseState.MAINTENANCE)),
        doseSoon(today, today.plusDays(lookAheadDays)),
        undocumented(now),
        ending(today, today.plusDays(Ending.AHEAD_DAYS)),
        unreminded(today, today.plusDays(lookAheadDays)),
        measured(today.minusDays(lookBackDays), today));
  }

  /** Of sessions nothing is asked but what an index holds: each carries its whole protocol. */
  private List<LastDose> lastDoses(Instant since, LocalDateTime now) {
    Map<PatientId, Instant> last = new LinkedHashMap<>();
    jooq.select(DOSING_SESSION.PATIENT_ID, SessionQueries.firstDose())
        .from(DOSING_SESSION)
        .where(DOSING_SESSION.OPENED_AT.ge(since))
        .orderBy(DOSING_SESSION.OPENED_AT, DOSING_SESSION.ID)
        .forEach(row -> {
          if (row.value2() != null) {
            last.put(row.value1(), row.value2());
          }
        });
    Map<PatientId, String> names =
        jooq
            .select(PATIENT.ID, PATIENT.LEGAL_NAME, PATIENT.NAME_USED)
            .from(PATIENT)
            .where(PATIENT.ID.in(last.keySet()))
            .and(PATIENT.ARCHIVED_AT.isNull())
            .stream()
            .collect(
                Collectors.toMap(
                    row -> row.value1(), row -> PatientQueries.called(row.value2(), row.value3())));
    Set<PatientId> ahead = doseAhead(now.toLocalDate());
    var doses = new ArrayList<LastDose>();
    last.forEach((patient, at) -> {
      String name = names.get(patient);
      if (name != null) { // else archived
        doses.add(new LastDose(patient, name, at, ahead.contains(patient)));
      }
    });
    return doses;
  }

  /** Who has a dose planned for this day or a later one. */
  private Set<PatientId> doseAhead(LocalDate from) {
    Set<CourseId> courses = planned(VISIT.PLANNED_FOR.ge(from.atStartOfDay()));
    return courses.isEmpty()
        ? Set.of()
        : jooq.selectDistinct(COURSE.PATIENT_ID)
            .from(COURSE)
            .where(COURSE.ID.in(courses))
            .fetchSet(row -> row.value1());
  }

  /** The courses of planned doses. */
  private Set<CourseId> planned(Condition when) {
    return jooq.selectDistinct(VISIT.COURSE_ID)
        .from(VISIT)
        .where(when)
        .and(VISIT.KIND.eq(VisitKind.DOSE))
        .and(VISIT.STATE.eq(VisitState.PLANNED))
        .fetchSet(row -> row.value1());
  }

  /** By the days of the visits first: a course carries its whole protocol. */
  private List<Dosing> doseSoon(LocalDate from, LocalDate to) {
    Set<CourseId> courses = planned(during(VISIT.PLANNED_FOR, from, to));
    return courses.isEmpty() ? List.of() : dosings(COURSE.ID.in(courses));
  }

  private List<Dosing> dosings(Condition which) {
    DosingSession session = DOSING_SESSION.as("session");
    Field<Instant> last =
        field(
            select(max(SessionQueries.firstDose(session)))
                .from(session)
                .where(session.PATIENT_ID.eq(COURSE.PATIENT_ID)));
    return jooq.select(
            COURSE.PATIENT_ID,
            PATIENT.LEGAL_NAME,
            PATIENT.NAME_USED,
            COURSE.PROTOCOL_DOCUMENT,
            last)
        .from(COURSE)
        .join(PATIENT)
        .on(PATIENT.ID.eq(COURSE.PATIENT_ID))
        .where(which)
        .and(PATIENT.ARCHIVED_AT.isNull())
        .orderBy(COURSE.ADDED_AT, COURSE.ID)
        .fetch(row ->
            new Dosing(
                row.value1(),
                PatientQueries.called(row.value2(), row.value3()),
                row.value4(),
                row.value5()));
  }

  private List<VisitListItem> undocumented(LocalDateTime now) {
    return new CourseQueries(jooq)
        .visits(
            VISIT
                .PLANNED_FOR
                .ge(now.minusDays(UNDOCUMENTED_DAYS))
                .and(VISIT.PLANNED_FOR.lt(now))
                .and(VISIT.STATE.eq(VisitState.HELD))
                .and(VISIT.KIND.ne(VisitKind.MEASURE))
                .and(
                    notExists(
                        selectOne()
                            .from(NOTE_DRAFT)
                            .where(NOTE_DRAFT.PATIENT_ID.eq(COURSE.PATIENT_ID))
                            .and(NOTE_DRAFT.VISIT_ID.eq(VISIT.ID))))
                .and(
                    notExists(
                        selectOne()
                            .from(SIGNED_NOTE)
                            .where(SIGNED_NOTE.PATIENT_ID.eq(COURSE.PATIENT_ID))
                            .and(SIGNED_NOTE.VISIT_ID.eq(VISIT.ID)))));
  }

  private List<Ending> ending(LocalDate from, LocalDate to) {
    var later = SIGNED_CONSENT.as("later");
    var consents =
        jooq.select(
                SIGNED_CONSENT.PATIENT_ID,
                PATIENT.LEGAL_NAME,
                PATIENT.NAME_USED,
                SIGNED_CONSENT.FORM,
                SIGNED_CONSENT.EXPIRES_ON)
            .from(SIGNED_CONSENT)
            .join(PATIENT)
            .on(PATIENT.ID.eq(SIGNED_CONSENT.PATIENT_ID))
            .where(SIGNED_CONSENT.EXPIRES_ON.between(from, to))
            .and(PATIENT.ARCHIVED_AT.isNull())
            .andNotExists(
                selectOne()
                    .from(CONSENT_WITHDRAWAL)
                    .where(CONSENT_WITHDRAWAL.CONSENT_ID.eq(SIGNED_CONSENT.ID)))
            .andNotExists(
                selectOne()
                    .from(later)
                    .where(later.PATIENT_ID.eq(SIGNED_CONSENT.PATIENT_ID))
                    .and(later.FORM.eq(SIGNED_CONSENT.FORM))
                    .and(later.WRITTEN_AT.gt(SIGNED_CONSENT.WRITTEN_AT)))
            .fetch(row ->
                ending(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
    var newer = SIGNED_SCREENING.as("newer");
    var screenings =
        jooq.select(
                SIGNED_SCREENING.PATIENT_ID,
                PATIENT.LEGAL_NAME,
                PATIENT.NAME_USED,
                val(""),
                SIGNED_SCREENING.VALID_UNTIL)
            .from(SIGNED_SCREENING)
            .join(PATIENT)
            .on(PATIENT.ID.eq(SIGNED_SCREENING.PATIENT_ID))
            .where(SIGNED_SCREENING.VALID_UNTIL.between(from, to))
            .and(PATIENT.ARCHIVED_AT.isNull())
            .andNotExists(
                selectOne()
                    .from(newer)
                    .where(newer.PATIENT_ID.eq(SIGNED_SCREENING.PATIENT_ID))
                    .and(newer.SIGNED_AT.gt(SIGNED_SCREENING.SIGNED_AT)))
            .fetch(row ->
                ending(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
    return Stream.concat(consents.stream(), screenings.stream())
        .sorted(Comparator.comparing(Ending::last).thenComparing(Ending::name))
        .toList();
  }

  private static Ending ending(
      PatientId patient, String legalName, String nameUsed, String form, LocalDate last) {
    return new Ending(patient, PatientQueries.called(legalName, nameUsed), form, last);
  }

  /** Visits of courses first: those that belong to none may have several patients, or none. */
  private List<Unreminded> unreminded(LocalDate from, LocalDate to) {
    var visits =
        jooq.select(VISIT.ID, COURSE.PATIENT_ID, PATIENT.LEGAL_NAME, PATIENT.NAME_USED)
            .from(VISIT)
            .join(COURSE)
            .on(COURSE.ID.eq(VISIT.COURSE_ID))
            .join(PATIENT)
            .on(PATIENT.ID.eq(COURSE.PATIENT_ID))
            .where(during(VISIT.PLANNED_FOR, from, to))
            .and(VISIT.STATE.eq(VisitState.PLANNED))
            .andNotExists(
                selectOne()
                    .from(VISIT_REMINDER)
                    .where(VISIT_REMINDER.VISIT_ID.eq(VISIT.ID))
                    .and(VISIT_REMINDER.PLANNED_FOR.eq(VISIT.PLANNED_FOR)))
            .fetch(row ->
                new Unreminded(
                    row.value1().value(),
                    row.value2(),
                    PatientQueries.called(row.value3(), row.value4())));
    var appointments =
        jooq.select(
                APPOINTMENT.ID,
                APPOINTMENT_PATIENT.PATIENT_ID,
                PATIENT.LEGAL_NAME,
                PATIENT.NAME_USED,
                APPOINTMENT.WORDS)
            .from(APPOINTMENT)
            .leftJoin(APPOINTMENT_PATIENT)
            .on(APPOINTMENT_PATIENT.APPOINTMENT_ID.eq(APPOINTMENT.ID))
            .leftJoin(PATIENT)
            .on(PATIENT.ID.eq(APPOINTMENT_PATIENT.PATIENT_ID))
            .where(during(APPOINTMENT.PLANNED_FOR, from, to))
            .and(APPOINTMENT.STATE.eq(VisitState.PLANNED))
            .andNotExists(
                selectOne()
                    .from(APPOINTMENT_REMINDER)
                    .where(APPOINTMENT_REMINDER.APPOINTMENT_ID.eq(APPOINTMENT.ID))
                    .and(APPOINTMENT_REMINDER.PLANNED_FOR.eq(APPOINTMENT.PLANNED_FOR))
                    .and(
                        APPOINTMENT_REMINDER.PATIENT_ID.isNotDistinctFrom(
                            APPOINTMENT_PATIENT.PATIENT_ID)))
            .orderBy(PATIENT.LEGAL_NAME, APPOINTMENT_PATIENT.PATIENT_ID)
            .fetch(row ->
                new Unreminded(
                    row.value1().value(),
                    row.value2(),
                    row.value3() == null
                        ? row.value5()
                        : PatientQueries.called(row.value3(), row.value4())));
    return Stream.concat(visits.stream(), appointments.stream()).toList();
  }

  private static Condition during(Field<LocalDateTime> at, LocalDate from, LocalDate to) {
    return at.ge(from.atStartOfDay()).and(at.lt(to.plusDays(1).atStartOfDay()));
  }

  /** By the days of the visits first: results are many, and their patients few. */
  private Set<UUID> measured(LocalDate from, LocalDate to) {
    var planned =
        jooq.select(VISIT.ID.coerce(UUID.class), VISIT.PLANNED_FOR, COURSE.PATIENT_ID)
            .from(VISIT)
            .join(COURSE)
            .on(COURSE.ID.eq(VISIT.COURSE_ID))
            .where(during(VISIT.PLANNED_FOR, from, to))
            .and(VISIT.KIND.eq(VisitKind.MEASURE))
            .and(VISIT.STATE.eq(VisitState.PLANNED))
            .unionAll(
                select(
                        APPOINTMENT.ID.coerce(UUID.class),
                        APPOINTMENT.PLANNED_FOR,
                        APPOINTMENT_PATIENT.PATIENT_ID)
                    .from(APPOINTMENT)
                    .join(APPOINTMENT_PATIENT)
                    .on(APPOINTMENT_PATIENT.APPOINTMENT_ID.eq(APPOINTMENT.ID))
                    .where(during(APPOINTMENT.PLANNED_FOR, from, to))
                    .and(APPOINTMENT.KIND.eq(VisitKind.MEASURE))
                    .and(APPOINTMENT.STATE.eq(VisitState.PLANNED)))
            .fetch();
    if (planned.isEmpty()) {
      return Set.of();
    }
    Map<PatientId, LocalDate> latest =
        jooq.select(MEASURE_RESULT.PATIENT_ID, max(MEASURE_RESULT.TAKEN_ON))
            .from(MEASURE_RESULT)
            .where(MEASURE_RESULT.PATIENT_ID.in(planned.intoSet(COURSE.PATIENT_ID)))
            .groupBy(MEASURE_RESULT.PATIENT_ID)
            .fetchMap(MEASURE_RESULT.PATIENT_ID, max(MEASURE_RESULT.TAKEN_ON));
    return planned.stream()
        .filter(row -> {
          LocalDate taken = latest.get(row.value3());
          LocalDate early = row.value2().toLocalDate().minusDays(MEASURED_BEFORE_DAYS);
          return taken != null && !taken.isBefore(early);
        })
        .map(row -> row.value1())
        .collect(Collectors.toSet());
  }
}
