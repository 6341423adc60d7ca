package app.kapstone.database;

import static app.kapstone.database.tables.Tables.COURSE;
import static app.kapstone.database.tables.Tables.COURSE_CHANGE;
import static app.kapstone.database.tables.Tables.PATIENT;
import static app.kapstone.database.tables.Tables.PROTOCOL_CHANGE;
import static app.kapstone.database.tables.Tables.VISIT;
import static app.kapstone.database.tables.Tables.VISIT_MOVE;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.selectFrom;

import app.kapstone.database.tables.tables.records.VisitRecord;
import app.kapstone.domain.course.Course;
import app.kapstone.domain.course.CourseChange;
import app.kapstone.domain.course.CourseId;
import app.kapstone.domain.course.ProtocolChange;
import app.kapstone.domain.course.Visit;
import app.kapstone.domain.course.VisitId;
import app.kapstone.domain.course.VisitListItem;
import app.kapstone.domain.course.VisitMove;
import app.kapstone.domain.patient.PatientId;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;

/** Reads courses and their visits. */
public class CourseQueries {
  final DSLContext jooq;

  CourseQueries(DSLContext jooq) {
    this.jooq = jooq;
  }

  public Optional<Course> find(CourseId id) {
    return courses(COURSE.ID.eq(id)).stream().findFirst();
  }

  /** A patient's courses, the newest first. */
  public List<Course> ofPatient(PatientId patient) {
    return courses(COURSE.PATIENT_ID.eq(patient));
  }

  /** How a course came to the version it has, from its first move on. */
  public List<ProtocolChange> protocolChanges(CourseId id) {
    return jooq.selectFrom(PROTOCOL_CHANGE)
        .where(PROTOCOL_CHANGE.COURSE_ID.eq(id))
        .orderBy(PROTOCOL_CHANGE.TO_VERSION)
        .fetch(row ->
            new ProtocolChange(
                row.getFromVersion(),
                row.getToVersion(),
                row.getFormerDocument(),
                row.getMovedAt(),
                row.getMovedBy()));
  }

  public Optional<VisitListItem> visit(VisitId id) {
    return visits(VISIT.ID.eq(id)).stream().findFirst();
  }

  /** The visits of every patient from one moment up to another, in order. */
  public List<VisitListItem> visitsBetween(LocalDateTime from, LocalDateTime before) {
    return visits(VISIT.PLANNED_FOR.ge(from).and(VISIT.PLANNED_FOR.lt(before)));
  }

  /** Where a patient's courses came to stand, the oldest first. */
  public List<CourseChange> changes(PatientId patient) {
    return jooq.select(
            COURSE_CHANGE.ID,
            COURSE_CHANGE.COURSE_ID,
            COURSE_CHANGE.FROM_STATE,
            COURSE_CHANGE.TO_STATE,
            COURSE_CHANGE.CHANGED_ON,
            COURSE_CHANGE.REASON,
            COURSE_CHANGE.WRITTEN_AT,
            COURSE_CHANGE.WRITTEN_BY)
        .from(COURSE_CHANGE)
        .join(COURSE)
        .on(COURSE.ID.eq(COURSE_CHANGE.COURSE_ID))
        .where(COURSE.PATIENT_ID.eq(patient))
        .orderBy(COURSE_CHANGE.WRITTEN_AT, COURSE_CHANGE.SEQUENCE)
        .fetch(Records.mapping(CourseChange::new));
  }

  /** Where the visits of a course were moved, the oldest first. */
  public List<VisitMove> moves(CourseId course) {
    return jooq.select(
            VISIT_MOVE.ID,
            VISIT_MOVE.VISIT_ID,
            VISIT_MOVE.MOVED_FROM,
            VISIT_MOVE.MOVED_TO,
            VISIT_MOVE.REASON,
            VISIT_MOVE.WRITTEN_AT,
            VISIT_MOVE.WRITTEN_BY)
        .from(VISIT_MOVE)
        .join(VISIT)
        .on(VISIT.ID.eq(VISIT_MOVE.VISIT_ID))
        .where(VISIT.COURSE_ID.eq(course))
        .orderBy(VISIT_MOVE.WRITTEN_AT, VISIT_MOVE.MOVED_FROM)
        .fetch(Records.mapping(VisitMove::new));
  }

  /** The visits of every patient that fit; the condition may speak of visit, course and patient. */
  List<VisitListItem> visits(Condition condition) {
    return jooq.select(
            VISIT.ID,
            VISIT.COURSE_ID,
            VISIT.CYCLE,
            VISIT.KIND,
            VISIT.PLANNED_FOR,
            VISIT.STATE,
            VISIT.VERSION,
            PATIENT.ID,
            PATIENT.LEGAL_NAME,
            PATIENT.NAME_USED)
        .from(VISIT)
        .join(COURSE)
        .on(COURSE.ID.eq(VISIT.COURSE_ID))
        .join(PATIENT)
        .on(PATIENT.ID.eq(COURSE.PATIENT_ID))
        .where(condition)
        .orderBy(VISIT.PLANNED_FOR, VISIT.ID)
        .fetch(row ->
            new VisitListItem(
                new Visit(
                    row.value1(),
                    row.value2(),
                    row.value3(),
                    row.value4(),
                    row.value5(),
                    row.value6(),
                    row.value7()),
                row.value8(),
                PatientQueries.called(row.value9(), row.value10())));
  }

  private List<Course> courses(Condition condition) {
    return jooq.select(
            COURSE.ID,
            COURSE.VERSION,
            COURSE.PATIENT_ID,
            COURSE.PROTOCOL_KEY,
            COURSE.PROTOCOL_VERSION,
            COURSE.PROTOCOL_DOCUMENT,
            COURSE.STARTS_ON,
            COURSE.STATE,
            COURSE.ADDED_AT,
            multiset(
                    selectFrom(VISIT)
                        .where(VISIT.COURSE_ID.eq(COURSE.ID))
                        .orderBy(VISIT.PLANNED_FOR, VISIT.ID))
                .convertFrom(rows -> rows.map(CourseQueries::visit)))
        .from(COURSE)
        .where(condition)
        .orderBy(COURSE.ADDED_AT.desc(), COURSE.ID)
        .fetch(Records.mapping(Course::new));
  }

  static Visit visit(VisitRecord row) {
    return new Visit(
        row.getId(),
        row.getCourseId(),
        row.getCycle(),
        row.getKind(),
        row.getPlannedFor(),
        row.getState(),
        row.getVersion());
  }
}
