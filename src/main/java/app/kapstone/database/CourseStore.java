package app.kapstone.database;

import static app.kapstone.database.tables.Tables.COURSE;
import static app.kapstone.database.tables.Tables.COURSE_CHANGE;
import static app.kapstone.database.tables.Tables.PROTOCOL_CHANGE;
import static app.kapstone.database.tables.Tables.VISIT;
import static app.kapstone.database.tables.Tables.VISIT_MOVE;
import static app.kapstone.database.tables.Tables.VISIT_REMINDER;

import app.kapstone.database.tables.tables.records.CourseChangeRecord;
import app.kapstone.database.tables.tables.records.ProtocolChangeRecord;
import app.kapstone.database.tables.tables.records.VisitMoveRecord;
import app.kapstone.database.tables.tables.records.VisitRecord;
import app.kapstone.database.tables.tables.records.VisitReminderRecord;
import app.kapstone.domain.ContentHash;
import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.InvalidValue.Rule;
import app.kapstone.domain.course.Course;
import app.kapstone.domain.course.CourseChange;
import app.kapstone.domain.course.CourseId;
import app.kapstone.domain.course.CourseState;
import app.kapstone.domain.course.PlannedVisit;
import app.kapstone.domain.course.Visit;
import app.kapstone.domain.course.VisitId;
import app.kapstone.domain.course.VisitMove;
import app.kapstone.domain.course.VisitState;
import app.kapstone.domain.patient.PatientId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jooq.DSLContext;

/** Writes courses and their visits. */
public final class CourseStore extends CourseQueries {
  private final Writing writing;

  CourseStore(DSLContext jooq, Writing writing) {
    super(jooq);
    this.writing = writing;
  }

  /**
   * Begins a course with its planned visits.
   *
   * @throws app.kapstone.domain.InvalidValue when the patient is archived
   */
  public CourseId start(
      PatientId patient,
      String protocolKey,
      int protocolVersion,
      String protocolDocument,
      LocalDate startsOn,
      List<PlannedVisit> plan) {
    if (writing.patients().archived(patient)) {
      throw new InvalidValue("newCourse.patient", Rule.ARCHIVED);
    }
    var id = new CourseId(writing.newId());
    jooq.insertInto(COURSE)
        .set(COURSE.PATIENT_ID, patient)
        .set(COURSE.ID, id)
        .set(COURSE.VERSION, 1L)
        .set(COURSE.PROTOCOL_KEY, protocolKey)
        .set(COURSE.PROTOCOL_VERSION, protocolVersion)
        .set(COURSE.PROTOCOL_DOCUMENT, protocolDocument)
        .set(COURSE.STARTS_ON, startsOn)
        .set(COURSE.STATE, CourseState.PLANNED)
        .set(COURSE.ADDED_AT, writing.now())
        .execute();
    plan.forEach(planned -> add(id, planned));
    writing.audit(
        "course started",
        "course",
        id.value(),
        new ContentHash()
            .add(patient.value())
            .add(protocolKey)
            .add(protocolVersion)
            .add(protocolDocument)
            .bytes());
    return id;
  }

  /** Plans one more visit. */
  public VisitId add(CourseId course, PlannedVisit planned) {
    var row = new VisitRecord();
    row.setCourseId(course);
    row.setId(new VisitId(writing.newId()));
    row.setVersion(1L);
    row.setCycle(planned.cycle());
    row.setKind(planned.kind());
    row.setPlannedFor(planned.at());
    row.setState(VisitState.PLANNED);
    jooq.insertInto(VISIT).set(row).execute();
    audit("visit planned", row.getId(), planned.at(), VisitState.PLANNED);
    return row.getId();
  }

  /**
   * Says what became of a visit. The first that was held begins a course that is planned.
   *
   * @param version the version that was read
   * @throws StaleVersion when the visit was changed meanwhile
   */
  public void mark(VisitId id, long version, VisitState state) {
    VisitRecord row = read(id, version);
    row.setState(state);
    update(row);
    if (state == VisitState.HELD) {
      Course course = find(row.getCourseId()).orElseThrow();
      if (course.state() == CourseState.PLANNED) {
        LocalDate on = row.getPlannedFor().toLocalDate();
        changeState(course.id(), course.version(), CourseState.ACTIVE, "", on);
      }
    }
  }

  /**
   * Moves a visit and keeps that it was moved; it is to come again.
   *
   * @param version the version that was read
   * @throws StaleVersion when the visit was changed meanwhile
   * @throws app.kapstone.domain.InvalidValue when no reason is given
   */
  public void move(VisitId id, long version, LocalDateTime to, String reason) {
    VisitRecord row = read(id, version);
    var move =
        new VisitMove(
            writing.newId(), id, row.getPlannedFor(), to, reason, writing.now(), clinician());
    row.setPlannedFor(to);
    row.setState(VisitState.PLANNED);
    update(row);
    var kept = new VisitMoveRecord();
    kept.setVisitId(id);
    kept.setSequence(jooq.fetchCount(VISIT_MOVE, VISIT_MOVE.VISIT_ID.eq(id)) + 1);
    kept.setId(move.id());
    kept.setMovedFrom(move.from());
    kept.setMovedTo(move.to());
    kept.setReason(move.reason());
    kept.setWrittenAt(move.writtenAt());
    kept.setWrittenBy(move.writtenBy());
    jooq.insertInto(VISIT_MOVE).set(kept).execute();
    writing.audit(InspectedCalendar.VISIT_MOVED, "visit", move.id(), digest(kept));
  }

  private VisitRecord read(VisitId id, long version) {
    return jooq.selectFrom(VISIT)
        .where(VISIT.ID.eq(id), VISIT.VERSION.eq(version))
        .fetchOptional()
        .orElseThrow(Changed::stale);
  }

  private void update(VisitRecord row) {
    long version = row.getVersion();
    Changed.one(
        jooq.update(VISIT)
            .set(VISIT.PLANNED_FOR, row.getPlannedFor())
            .set(VISIT.STATE, row.getState())
            .set(VISIT.VERSION, version + 1)
            .where(VISIT.ID.eq(row.getId()), VISIT.VERSION.eq(version))
            .execute());
    audit("visit changed", row.getId(), row.getPlannedFor(), row.getState());
  }

  /**
   * Says where a course stands from a day on, and why.
   *
   * @throws StaleVersion when the course was changed meanwhile
   * @throws app.kapstone.domain.InvalidValue when it cannot go there, or no reason is given
   */
  public void changeState(
      CourseId id, long version, CourseState state, String reason, LocalDate on) {
    CourseState from = find(id).orElseThrow().state();
    var change =
        new CourseChange(writing.newId(), id, from, state, on, reason, writing.now(), clinician());
    Changed.one(
        jooq.update(COURSE)
            .set(COURSE.STATE, state)
            .set(COURSE.VERSION, version + 1)
            .where(COURSE.ID.eq(id), COURSE.VERSION.eq(version))
            .execute());
    var row = new CourseChangeRecord();
    row.setCourseId(id);
    row.setSequence(jooq.fetchCount(COURSE_CHANGE, COURSE_CHANGE.COURSE_ID.eq(id)) + 1);
    row.setId(change.id());
    row.setFromState(from);
    row.setToState(state);
    row.setChangedOn(on);
    row.setReason(change.reason());
    row.setWrittenAt(change.writtenAt());
    row.setWrittenBy(change.writtenBy());
    jooq.insertInto(COURSE_CHANGE).set(row).execute();
    writing.audit(InspectedCalendar.COURSE_CHANGED, "course", change.id(), digest(row));
  }

  /** Keeps that the patient was reminded of a visit at its time; said again it stays as it is. */
  public void reminded(VisitId id) {
    Visit visit = visit(id).orElseThrow().visit();
    var row = new VisitReminderRecord();
    row.setVisitId(id);
    row.setPlannedFor(visit.at());
    row.setId(writing.newId());
    row.setWrittenAt(writing.now());
    row.setWrittenBy(clinician());
    if (jooq.insertInto(VISIT_REMINDER).set(row).onDuplicateKeyIgnore().execute() == 1) {
      writing.audit(InspectedCalendar.REMINDED, "visit", row.getId(), digest(row));
    }
  }

  private String clinician() {
    return writing.practice().find().map(each -> each.details().clinician()).orElse("");
  }

  /**
   * Moves a course to a newer version of its protocol; the one it had is kept.
   *
   * @param from the course as it was read
   * @throws StaleVersion when the course was changed meanwhile
   */
  public void follow(Course from, int toVersion, String toDocument, String movedBy) {
    Changed.one(
        jooq.update(COURSE)
            .set(COURSE.PROTOCOL_VERSION, toVersion)
            .set(COURSE.PROTOCOL_DOCUMENT, toDocument)
            .set(COURSE.VERSION, from.version() + 1)
            .where(COURSE.ID.eq(from.id()), COURSE.VERSION.eq(from.version()))
            .execute());
    var row = new ProtocolChangeRecord();
    row.setId(writing.newId());
    row.setCourseId(from.id());
    row.setFromVersion(from.protocolVersion());
    row.setToVersion(toVersion);
    row.setFormerDocument(from.protocolDocument());
    row.setMovedAt(writing.now());
    row.setMovedBy(movedBy);
    jooq.insertInto(PROTOCOL_CHANGE).set(row).execute();
    writing.audit(InspectedProtocols.PROTOCOL_CHANGED, "course", row.getId(), digest(row));
  }

  static byte[] digest(ProtocolChangeRecord row) {
    return new ContentHash()
        .add(row.getId())
        .add(row.getCourseId().value())
        .add(row.getFromVersion())
        .add(row.getToVersion())
        .add(row.getFormerDocument())
        .add(row.getMovedAt())
        .add(row.getMovedBy())
        .bytes();
  }

  private void audit(String action, VisitId id, LocalDateTime at, VisitState state) {
    writing.audit(
        action, "visit", id.value(), new ContentHash().add(at.toString()).add(state).bytes());
  }

  static byte[] digest(CourseChangeRecord row) {
    return new ContentHash()
        .add(row.getId())
        .add(row.getCourseId().value())
        .add(row.getSequence())
        .add(row.getFromState())
        .add(row.getToState())
        .add(row.getChangedOn().toString())
        .add(row.getReason())
        .add(row.getWrittenAt())
        .add(row.getWrittenBy())
        .bytes();
  }

  static byte[] digest(VisitMoveRecord row) {
    return new ContentHash()
        .add(row.getId())
        .add(row.getVisitId().value())
        .add(row.getSequence())
        .add(row.getMovedFrom().toString())
        .add(row.getMovedTo().toString())
        .add(row.getReason())
        .add(row.getWrittenAt())
        .add(row.getWrittenBy())
        .bytes();
  }

  static byte[] digest(VisitReminderRecord row) {
    return new ContentHash()
        .add(row.getId())
        .add(row.getVisitId().value())
        .add(row.getPlannedFor().toString())
        .add(row.getWrittenAt())
        .add(row.getWrittenBy())
        .bytes();
  }
}
