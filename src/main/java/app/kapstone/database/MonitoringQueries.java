package app.kapstone.database;

import static app.kapstone.database.tables.Tables.DOSING_SESSION;
import static app.kapstone.database.tables.Tables.MONITORING_SENT;
import static app.kapstone.database.tables.Tables.RUNNING_SESSION;
import static app.kapstone.database.tables.Tables.SESSION_EVENT;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;

import app.kapstone.domain.dosing.MonitoringDue;
import app.kapstone.domain.dosing.SessionId;
import app.kapstone.domain.medicine.Route;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/** Reads which esketamine monitoring sheets were sent and which are still to be. */
public class MonitoringQueries {
  final DSLContext jooq;

  MonitoringQueries(DSLContext jooq) {
    this.jooq = jooq;
  }

  /** The day on which a session's sheet was sent. */
  public Optional<LocalDate> sentOn(SessionId session) {
    return jooq.select(MONITORING_SENT.SENT_ON)
        .from(MONITORING_SENT)
        .where(MONITORING_SENT.SESSION_ID.eq(session))
        .fetchOptional(MONITORING_SENT.SENT_ON);
  }

  /**
   * The ended sessions in which esketamine was given and whose sheet was not sent, oldest first.
   */
  public List<MonitoringDue> due() {
    return jooq.select(DOSING_SESSION.ID, DOSING_SESSION.PATIENT_ID, min(SESSION_EVENT.HAPPENED_AT))
        .from(SESSION_EVENT)
        .join(DOSING_SESSION)
        .on(DOSING_SESSION.ID.eq(SESSION_EVENT.SESSION_ID))
        .where(Events.isCountedDose())
        .and(SESSION_EVENT.ROUTE.eq(Route.INTRANASAL_ESKETAMINE))
        .and(DOSING_SESSION.ID.notIn(select(RUNNING_SESSION.SESSION_ID).from(RUNNING_SESSION)))
        .and(DOSING_SESSION.ID.notIn(select(MONITORING_SENT.SESSION_ID).from(MONITORING_SENT)))
        .groupBy(DOSING_SESSION.ID, DOSING_SESSION.PATIENT_ID)
        .orderBy(min(SESSION_EVENT.HAPPENED_AT), DOSING_SESSION.ID)
        .fetch(row -> new MonitoringDue(row.value1(), row.value2(), row.value3()));
  }
}
