package app.kapstone.database;

import static app.kapstone.database.tables.Tables.COURSE;
import static app.kapstone.database.tables.Tables.PROTOCOL_CHANGE;
import static app.kapstone.database.tables.Tables.VISIT;

import app.kapstone.database.tables.tables.records.ProtocolChangeRecord;
import app.kapstone.database.tables.tables.records.VisitRecord;
import app.kapstone.domain.ContentHash;
import app.kapstone.domain.course.Course;
import app.kapstone.domain.course.CourseId;
import app.kapstone.domain.course.CourseState;
import app.kapstone.domain.course.PlannedVisit;
import app.kapstone.domain.course.VisitId;
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

  /** Begins a course with its planned visits. */
  public CourseId start(
      PatientId patient,
      String protocolKey,
      int protocolVersion,
      String protocolDocument,
      LocalDate startsOn,
      List<PlannedVisit> plan) {
    var id = new CourseId(writing.newId());
    jooq.insertInto(COURSE)
        .set(COURSE.PATIENT_ID, patient)
        .set(COURSE.ID, id)
        .set(COURSE.VERSION, 1L)
        .set(COURSE.PROTOCOL_KEY, protocolKey)
        .set(COURSE.PROTOCOL_VERSION, protocolVersion)
        .set(COURSE.PROTOCOL_DOCUMENT, protocolDocument)
        .set(COURSE.STARTS_ON, startsOn)
        .set(COURSE.STATE, CourseState.ACTIVE)
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
   * Moves a visit or says what became of it.
   *
   * @param version the version that was read
   * @throws StaleVersion when the visit was changed meanwhile
   */
  public void changeVisit(VisitId id, long version, LocalDateTime at, VisitState state) {
    Changed.one(
        jooq.update(VISIT)
            .set(VISIT.PLANNED_FOR, at)
            .set(VISIT.STATE, state)
            .set(VISIT.VERSION, version + 1)
            .where(VISIT.ID.eq(id), VISIT.VERSION.eq(version))
            .execute());
    audit("visit changed", id, at, state);
  }

  /**
   * Says where a course stands.
   *
   * @throws StaleVersion when the course was changed meanwhile
   */
  public void changeState(CourseId id, long version, CourseState state) {
    Changed.one(
        jooq.update(COURSE)
            .set(COURSE.STATE, state)
            .set(COURSE.VERSION, version + 1)
            .where(COURSE.ID.eq(id), COURSE.VERSION.eq(version))
            .execute());
    writing.audit("course changed", "course", id.value(), new ContentHash().add(state).bytes());
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
}
