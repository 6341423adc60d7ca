package app.kapstone.database;

import static app.kapstone.database.tables.Tables.DOSING_SESSION;
import static app.kapstone.database.tables.Tables.RUNNING_SESSION;
import static app.kapstone.database.tables.Tables.SESSION_EVENT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.val;

import app.kapstone.database.tables.tables.records.DosingSessionRecord;
import app.kapstone.domain.dosing.DosingSession;
import app.kapstone.domain.dosing.RecordedEvent;
import app.kapstone.domain.dosing.SessionEvent.SessionEnded;
import app.kapstone.domain.dosing.SessionId;
import app.kapstone.domain.dosing.SessionListItem;
import app.kapstone.domain.patient.PatientId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
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

  /** How many events a session has. */
  public int size(SessionId id) {
    return jooq.fetchCount(SESSION_EVENT, SESSION_EVENT.SESSION_ID.eq(id));
  }

  /** The sessions that have not ended, the oldest first. */
  public List<SessionListItem> running() {
    return list(DOSING_SESSION.ID.in(select(RUNNING_SESSION.SESSION_ID).from(RUNNING_SESSION)));
  }

  public List<SessionListItem> ofPatient(PatientId patient) {
    return list(DOSING_SESSION.PATIENT_ID.eq(patient));
  }

  /** The sessions of every patient that were opened at or after a moment. */
  public List<SessionListItem> openedSince(Instant since) {
    return list(DOSING_SESSION.OPENED_AT.ge(since));
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
            field(select(min(SESSION_EVENT.HAPPENED_AT)).from(SESSION_EVENT).where(counted)),
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
