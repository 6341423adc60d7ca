package app.kapstone.database;

import static app.kapstone.database.tables.Tables.DOSING_SESSION;
import static app.kapstone.database.tables.Tables.EMERGENCY_ANSWER;
import static app.kapstone.database.tables.Tables.OWN_CARD;
import static app.kapstone.database.tables.Tables.RUNNING_SESSION;
import static app.kapstone.database.tables.Tables.SESSION_EVENT;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import app.kapstone.domain.emergency.OpenedCard;
import app.kapstone.domain.emergency.OwnCard;
import app.kapstone.domain.patient.PatientId;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Reads the practice's emergency cards, and the cards that were opened and not yet spoken of. */
public class EmergencyQueries {
  final DSLContext jooq;

  EmergencyQueries(DSLContext jooq) {
    this.jooq = jooq;
  }

  /** The practice's own cards. */
  public List<OwnCard> ownCards() {
    return jooq.selectFrom(OWN_CARD)
        .orderBy(OWN_CARD.CARD)
        .fetch(row ->
            new OwnCard(row.getCard(), row.getVersion(), row.getDocument(), row.getChangedAt()));
  }

  /**
   * Cards that were opened in sessions that have ended, and of which nobody has said what became of
   * them, the oldest first.
   */
  public List<OpenedCard> unanswered() {
    return unanswered(noCondition());
  }

  public List<OpenedCard> unanswered(PatientId patient) {
    return unanswered(DOSING_SESSION.PATIENT_ID.eq(patient));
  }

  private List<OpenedCard> unanswered(Condition condition) {
    return jooq.select(
            SESSION_EVENT.ID,
            SESSION_EVENT.SESSION_ID,
            DOSING_SESSION.PATIENT_ID,
            SESSION_EVENT.TEXT,
            SESSION_EVENT.HAPPENED_AT)
        .from(SESSION_EVENT)
        .join(DOSING_SESSION)
        .on(DOSING_SESSION.ID.eq(SESSION_EVENT.SESSION_ID))
        .where(Events.isCounted(Events.Kind.EMERGENCY_OPENED))
        .and(condition)
        .and(
            SESSION_EVENT.SESSION_ID.notIn(
                select(RUNNING_SESSION.SESSION_ID).from(RUNNING_SESSION)))
        .andNotExists(
            jooq.selectOne()
                .from(EMERGENCY_ANSWER)
                .where(
                    EMERGENCY_ANSWER.OPENING_ID.eq(
                        SESSION_EVENT.ID.coerce(EMERGENCY_ANSWER.OPENING_ID))))
        .orderBy(SESSION_EVENT.HAPPENED_AT, SESSION_EVENT.ID)
        .fetch(row ->
            new OpenedCard(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
  }
}
