package app.kapstone.database;

import static app.kapstone.database.tables.Tables.COURSE;
import static app.kapstone.database.tables.Tables.COURSE_CHANGE;
import static app.kapstone.database.tables.Tables.DOSING_SESSION;
import static app.kapstone.database.tables.Tables.SESSION_EVENT;
import static app.kapstone.database.tables.Tables.VISIT;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import app.kapstone.domain.course.CourseChange;
import app.kapstone.domain.course.CourseId;
import app.kapstone.domain.course.Visit;
import app.kapstone.domain.report.CourseFacts;
import app.kapstone.domain.report.CourseFacts.Followed;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;

/** Reads the courses of the whole practice for its own figures; no patient is named in them. */
public class CohortQueries {
  private final DSLContext jooq;

  CohortQueries(DSLContext jooq) {
    this.jooq = jooq;
  }

  /** Every course with what is counted of it. */
  public List<CourseFacts> courses() {
    Map<CourseId, List<Visit>> visits =
        jooq.selectFrom(VISIT)
            .fetchGroups(row -> row.getCourseId(), row -> CourseQueries.visit(row));
    Map<CourseId, List<CourseFacts.Dose>> doses = doses();
    Map<CourseId, List<CourseChange>> changes =
        jooq.select(
                COURSE_CHANGE.ID,
                COURSE_CHANGE.COURSE_ID,
                COURSE_CHANGE.FROM_STATE,
                COURSE_CHANGE.TO_STATE,
                COURSE_CHANGE.CHANGED_ON,
                COURSE_CHANGE.REASON,
                COURSE_CHANGE.WRITTEN_AT,
                COURSE_CHANGE.WRITTEN_BY)
            .from(COURSE_CHANGE)
            .fetchGroups(row -> row.value2(), Records.mapping(CourseChange::new));
    return jooq.select(COURSE.ID, COURSE.PROTOCOL_KEY, COURSE.PROTOCOL_VERSION, COURSE.STATE)
        .from(COURSE)
        .fetch(row ->
            new CourseFacts(
                new Followed(row.value2(), row.value3()),
                row.value4(),
                visits.getOrDefault(row.value1(), List.of()),
                doses.getOrDefault(row.value1(), List.of()),
                changes.getOrDefault(row.value1(), List.of())));
  }

  private Map<CourseId, List<CourseFacts.Dose>> doses() {
    Field<Instant> first = SessionQueries.firstDose();
    Field<BigDecimal> mg =
        field(
            select(sum(SESSION_EVENT.AMOUNT_MG))
                .from(SESSION_EVENT)
                .where(SESSION_EVENT.SESSION_ID.eq(DOSING_SESSION.ID))
                .and(Events.isCountedDose()));
    return jooq
        .select(VISIT.COURSE_ID, VISIT.ID, first, mg, DOSING_SESSION.WEIGHT_KG)
        .from(DOSING_SESSION)
        .join(VISIT)
        .on(VISIT.ID.eq(DOSING_SESSION.VISIT_ID))
        .fetch()
        .stream()
        .filter(row -> row.value3() != null && row.value4() != null)
        .collect(
            Collectors.groupingBy(
                row -> row.value1(),
                Collectors.mapping(
                    row ->
                        new CourseFacts.Dose(
                            row.value2(), row.value3(), row.value4(), row.value5()),
                    Collectors.toList())));
  }

  /** One text of each protocol that was followed; a published version never changes. */
  public Map<Followed, String> documents() {
    var documents = new HashMap<Followed, String>();
    jooq.selectDistinct(COURSE.PROTOCOL_KEY, COURSE.PROTOCOL_VERSION)
        .from(COURSE)
        .forEach(row ->
            jooq.select(COURSE.PROTOCOL_DOCUMENT)
                .from(COURSE)
                .where(COURSE.PROTOCOL_KEY.eq(row.value1()))
                .and(COURSE.PROTOCOL_VERSION.eq(row.value2()))
                .limit(1)
                .forEach(found ->
                    documents.put(new Followed(row.value1(), row.value2()), found.value1())));
    return documents;
  }
}
