package app.kapstone.database;

import static app.kapstone.database.tables.Tables.DOSING_SESSION;
import static app.kapstone.database.tables.Tables.PATIENT;
import static app.kapstone.database.tables.Tables.RUNNING_SESSION;
import static app.kapstone.database.tables.Tables.SESSION_EVENT;
import static app.kapstone.database.tables.Tables.VISIT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.val;

import app.kapstone.database.tables.tables.records.DosingSessionRecord;
import app.kapstone.domain.course.VisitKind;
import app.kapstone.domain.course.VisitState;
import app.kapstone.domain.dosing.DosingSession;
import app.kapstone.domain.dosing.LatelyDosed;
import app.kapstone.domain.dosing.RecordedEvent;
import app.kapstone.domain.dosing.SessionEvent.SessionEnded;
import app.kapstone.domain.dosing.SessionId;
import app.kapstone.domain.dosing.SessionListItem;
import app.kapstone.domain.patient.PatientId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;

/** Reads dosing sessions. */
public class SessionQueries {
  final DSLContext jooq;

  SessionQueries(DSLContext jooq) {
    this.jooq = jooq;
  }

  /** A session with its events, in the order they were written. */
  public Optional<DosingSession> find(SessionId id) {
    return jooq.selectFrom(DOSING_SESSION)
        .where(DOSING_SESSION.ID.eq(id))
        .fetchOptional(row -> session(row, events(id)));
  }

  /** Whether something was added to a session since it was read. */
  public boolean grew(DosingSession session) {
    return jooq.fetchExists(
        SESSION_EVENT,
        SESSION_EVENT
            .SESSION_ID
            .eq(session.id())
            .and(SESSION_EVENT.SEQUENCE.gt((long) session.events().size())));
  }

  /** The sessions that have not ended, the oldest first, without what happened in them. */
  public List<SessionId> runningIds() {
    return jooq.select(DOSING_SESSION.ID)
        .from(RUNNING_SESSION)
        .join(DOSING_SESSION)
        .on(DOSING_SESSION.ID.eq(RUNNING_SESSION.SESSION_ID))
        .orderBy(DOSING_SESSION.OPENED_AT, DOSING_SESSION.ID)
        .fetch(DOSING_SESSION.ID);
  }

  /** The sessions that have not ended, the oldest first. */
  public List<SessionListItem> running() {
    return list(DOSING_SESSION.ID.in(select(RUNNING_SESSION.SESSION_ID).from(RUNNING_SESSION)));
  }

  public List<SessionListItem> ofPatient(PatientId patient) {
    return list(DOSING_SESSION.PATIENT_ID.eq(patient));
  }

  /** The ended sessions of every patient with a dose that were opened at or after a moment. */
  public List<LatelyDosed> dosedSince(Instant since) {
    var dose = VISIT.as("dose");
    var integration = VISIT.as("integration");
    var held =
        exists(
            selectOne()
                .from(dose)
                .join(integration)
                .on(integration.COURSE_ID.eq(dose.COURSE_ID))
                .and(integration.CYCLE.eq(dose.CYCLE))
                .where(dose.ID.eq(DOSING_SESSION.VISIT_ID))
                .and(integration.KIND.eq(VisitKind.INTEGRATION))
                .and(integration.STATE.eq(VisitState.HELD)));
    var first = firstDose();
    return jooq
        .select(
            DOSING_SESSION.PATIENT_ID,
            PATIENT.LEGAL_NAME,
            PATIENT.NAME_USED,
            first,
            DOSING_SESSION.PROTOCOL_DOCUMENT,
            field(held),
            booked())
        .from(DOSING_SESSION)
        .join(PATIENT)
        .on(PATIENT.ID.eq(DOSING_SESSION.PATIENT_ID))
        .where(DOSING_SESSION.OPENED_AT.ge(since))
        .and(DOSING_SESSION.ID.notIn(select(RUNNING_SESSION.SESSION_ID).from(RUNNING_SESSION)))
        .orderBy(DOSING_SESSION.OPENED_AT, DOSING_SESSION.ID)
        .fetch()
        .stream()
        .filter(row -> row.value4() != null)
        .map(row ->
            new LatelyDosed(
                row.value1(),
                PatientQueries.called(row.value2(), row.value3()),
                row.value4(),
                row.value5(),
                row.value6(),
                row.value7()))
        .toList();
  }

  /** When the integration meeting of a session's cycle is planned for. */
  private static Field<LocalDateTime> booked() {
    var dose = VISIT.as("booking");
    var integration = VISIT.as("booked");
    return field(
        select(min(integration.PLANNED_FOR))
            .from(dose)
            .join(integration)
            .on(integration.COURSE_ID.eq(dose.COURSE_ID))
            .and(integration.CYCLE.eq(dose.CYCLE))
            .where(dose.ID.eq(DOSING_SESSION.VISIT_ID))
            .and(integration.KIND.eq(VisitKind.INTEGRATION))
            .and(integration.STATE.eq(VisitState.PLANNED)));
  }

  static Field<Instant> firstDose() {
    return firstDose(DOSING_SESSION);
  }

  static Field<Instant> firstDose(app.kapstone.database.tables.tables.DosingSession session) {
    return field(
        select(min(SESSION_EVENT.HAPPENED_AT))
            .from(SESSION_EVENT)
            .where(SESSION_EVENT.SESSION_ID.eq(session.ID))
            .and(Events.isCountedDose()));
  }

  private List<SessionListItem> list(Condition condition) {
    var counted = SESSION_EVENT.SESSION_ID.eq(DOSING_SESSION.ID).and(Events.isCountedDose());
    return jooq.select(
            DOSING_SESSION.ID,
            DOSING_SESSION.PATIENT_ID,
            DOSING_SESSION.VISIT_ID,
            DOSING_SESSION.OPENED_AT,
            field(
                select(max(SESSION_EVENT.HAPPENED_AT))
                    .from(SESSION_EVENT)
                    .where(SESSION_EVENT.SESSION_ID.eq(DOSING_SESSION.ID))
                    .and(SESSION_EVENT.KIND.eq(Events.Kind.SESSION_ENDED.name()))),
            firstDose(),
            coalesce(
                field(select(sum(SESSION_EVENT.AMOUNT_MG)).from(SESSION_EVENT).where(counted)),
                val(BigDecimal.ZERO)))
        .from(DOSING_SESSION)
        .where(condition)
        .orderBy(DOSING_SESSION.OPENED_AT, DOSING_SESSION.ID)
        .fetch(Records.mapping(SessionListItem::new));
  }

  List<RecordedEvent> events(SessionId id) {
    return jooq.selectFrom(SESSION_EVENT)
        .where(SESSION_EVENT.SESSION_ID.eq(id))
        .orderBy(SESSION_EVENT.SEQUENCE)
        .fetch(Events::event);
  }

  private static DosingSession session(DosingSessionRecord row, List<RecordedEvent> events) {
    Instant endedAt =
        events.stream()
            .filter(event -> event.event() instanceof SessionEnded)
            .map(RecordedEvent::happenedAt)
            .findFirst()
            .orElse(null);
    return new DosingSession(
        row.getId(),
        row.getPatientId(),
        row.getVisitId(),
        row.getProtocolDocument(),
        row.getWeightKg(),
        row.getOpenedAt(),
        endedAt,
        events);
  }
}
