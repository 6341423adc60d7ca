package app.kapstone.database;

import static app.kapstone.database.tables.Tables.DOSING_SESSION;
import static app.kapstone.database.tables.Tables.SESSION_EVENT;

import app.kapstone.domain.ContentHash;
import app.kapstone.domain.dosing.SessionId;
import app.kapstone.domain.note.SessionProof;
import java.util.HexFormat;
import java.util.Optional;
import org.jooq.DSLContext;

/** Reckons the chain of a session's entries, whose head a signature covers. */
final class SessionProofs {
  private final DSLContext jooq;

  SessionProofs(DSLContext jooq) {
    this.jooq = jooq;
  }

  /** The chain through all entries there are; empty when there is no such session. */
  Optional<SessionProof> now(SessionId id) {
    return first(id, Integer.MAX_VALUE);
  }

  /** The chain through the first entries, as many as a signature covered. */
  Optional<SessionProof> first(SessionId id, int events) {
    var session = jooq.selectFrom(DOSING_SESSION).where(DOSING_SESSION.ID.eq(id)).fetchOne();
    if (session == null) {
      return Optional.empty();
    }
    byte[] head = SessionStore.digest(session);
    int count = 0;
    for (var row :
        jooq.selectFrom(SESSION_EVENT)
            .where(SESSION_EVENT.SESSION_ID.eq(id))
            .orderBy(SESSION_EVENT.SEQUENCE)
            .limit(events)
            .fetch()) {
      head = new ContentHash().add(head).add(Events.digest(row)).bytes();
      count++;
    }
    return Optional.of(new SessionProof(count, HexFormat.of().formatHex(head)));
  }
}
