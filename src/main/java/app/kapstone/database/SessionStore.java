package app.kapstone.database;

import static app.kapstone.database.tables.Tables.DOSING_SESSION;
import static app.kapstone.database.tables.Tables.RUNNING_SESSION;
import static app.kapstone.database.tables.Tables.SESSION_EVENT;

import app.kapstone.database.tables.tables.records.DosingSessionRecord;
import app.kapstone.database.tables.tables.records.SessionEventRecord;
import app.kapstone.domain.ContentHash;
import app.kapstone.domain.course.VisitId;
import app.kapstone.domain.dosing.DosingSession;
import app.kapstone.domain.dosing.EventId;
import app.kapstone.domain.dosing.RecordedEvent;
import app.kapstone.domain.dosing.SessionEvent;
import app.kapstone.domain.dosing.SessionEvent.SessionEnded;
import app.kapstone.domain.dosing.SessionId;
import app.kapstone.domain.dosing.SessionRules;
import app.kapstone.domain.patient.PatientId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** Writes dosing sessions. Events are only ever added. */
public final class SessionStore extends SessionQueries {
  private final Writing writing;

  SessionStore(DSLContext jooq, Writing writing) {
    super(jooq);
    this.writing = writing;
  }

  /** Opens a session now. */
  public SessionId open(
      PatientId patient,
      @Nullable VisitId visit,
      String protocolDocument,
      @Nullable Double weightKg) {
    return open(patient, visit, protocolDocument, weightKg, writing.now());
  }

  /** Opens a session at a moment that may lie in the past. */
  public SessionId open(
      PatientId patient,
      @Nullable VisitId visit,
      String protocolDocument,
      @Nullable Double weightKg,
      Instant openedAt) {
    var row = new DosingSessionRecord();
    row.setId(new SessionId(writing.newId()));
    row.setPatientId(patient);
    row.setVisitId(visit);
    row.setProtocolDocument(protocolDocument);
    row.setWeightKg(weightKg);
    row.setOpenedAt(openedAt.truncatedTo(ChronoUnit.MICROS));
    jooq.insertInto(DOSING_SESSION).set(row).execute();
    jooq.insertInto(RUNNING_SESSION).set(RUNNING_SESSION.SESSION_ID, row.getId()).execute();
    writing.sessionChanged();
    writing.audit(Inspected.SESSION, "session", row.getId().value(), digest(row));
    return row.getId();
  }

  /**
   * Adds one event to a session that is read first; see {@link #append(DosingSession, Instant,
   * SessionEvent)}.
   */
  public RecordedEvent append(SessionId id, Instant happenedAt, SessionEvent event) {
    DosingSession session =
        find(id).orElseThrow(() -> new IllegalArgumentException("there is no such session"));
    return append(session, happenedAt, event);
  }

  /**
   * Adds one event to a session as it was last read; when the transaction returns, it is durable.
   *
   * @throws app.kapstone.domain.InvalidValue when it cannot have happened so
   * @throws app.kapstone.domain.dosing.SessionRefused when the session takes no such event
   * @throws StaleVersion when something was added to the session since it was read
   */
  public RecordedEvent append(DosingSession session, Instant happenedAt, SessionEvent event) {
    Instant happened = happenedAt.truncatedTo(ChronoUnit.MICROS);
    SessionRules.check(session, event, happened, writing.now());
    SessionEventRecord row = Events.row(event);
    row.setSessionId(session.id());
    row.setSequence(session.events().size() + 1L);
    row.setId(new EventId(writing.newId()));
    row.setHappenedAt(happened);
    row.setWrittenAt(writing.now());
    try {
      jooq.insertInto(SESSION_EVENT).set(row).execute();
    } catch (IntegrityConstraintViolationException e) {
      throw Changed.stale();
    }
    if (event instanceof SessionEnded) {
      jooq.deleteFrom(RUNNING_SESSION).where(RUNNING_SESSION.SESSION_ID.eq(session.id())).execute();
    }
    if (event instanceof SessionEnded
        || event instanceof SessionEvent.DoseGiven
        || event instanceof SessionEvent.Correction) {
      writing.sessionChanged();
    }
    writing.audit(Inspected.EVENT, "event", row.getId().value(), Events.digest(row));
    return Events.event(row);
  }

  static byte[] digest(DosingSessionRecord row) {
    return new ContentHash()
        .add(row.getId().value())
        .add(row.getPatientId().value())
        .add(row.getVisitId() == null ? null : row.getVisitId().value())
        .add(row.getProtocolDocument())
        .add(String.valueOf(row.getWeightKg()))
        .add(row.getOpenedAt())
        .bytes();
  }
}
