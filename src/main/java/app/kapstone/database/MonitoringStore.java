package app.kapstone.database;

import static app.kapstone.database.tables.Tables.MONITORING_SENT;

import app.kapstone.database.tables.tables.records.MonitoringSentRecord;
import app.kapstone.domain.ContentHash;
import app.kapstone.domain.dosing.SessionId;
import java.time.LocalDate;
import org.jooq.DSLContext;

/** Writes that an esketamine monitoring sheet was sent. It is said once. */
public final class MonitoringStore extends MonitoringQueries {
  private final Writing writing;

  MonitoringStore(DSLContext jooq, Writing writing) {
    super(jooq);
    this.writing = writing;
  }

  /** Says that a session's sheet was sent; that it was said before stays as it is. */
  public void sent(SessionId session, LocalDate on, String writtenBy) {
    if (sentOn(session).isPresent()) {
      return;
    }
    var row = new MonitoringSentRecord();
    row.setSessionId(session);
    row.setSentOn(on);
    row.setWrittenAt(writing.now());
    row.setWrittenBy(writtenBy);
    jooq.insertInto(MONITORING_SENT).set(row).execute();
    writing.audit(Inspected.MONITORING, "session", session.value(), digest(row));
  }

  static byte[] digest(MonitoringSentRecord row) {
    return new ContentHash()
        .add(row.getSessionId().value())
        .add(row.getSentOn().toString())
        .add(row.getWrittenAt())
        .add(row.getWrittenBy())
        .bytes();
  }
}
