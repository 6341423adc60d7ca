package app.kapstone.screens.cockpit;

import app.kapstone.content.CardFiles;
import app.kapstone.content.ProtocolFiles;
import app.kapstone.database.Reading;
import app.kapstone.domain.dosing.DosingSession;
import app.kapstone.domain.dosing.RecordedEvent;
import app.kapstone.domain.dosing.SessionEvent;
import app.kapstone.domain.dosing.SessionFold;
import app.kapstone.domain.dosing.SessionId;
import app.kapstone.domain.dosing.SessionState;
import app.kapstone.domain.patient.BodySize;
import app.kapstone.domain.patient.PatientHistory;
import app.kapstone.domain.practice.PracticeDetails;
import app.kapstone.domain.protocol.Protocol;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A session as it was last read, with all that its screen shows beside it.
 *
 * @param weighedOn the day of the weight it goes by; null without one, and where the record no
 *     longer holds it
 */
record Opened(
    PracticeDetails practice,
    List<CardFiles.InForce> cards,
    String patientName,
    Protocol protocol,
    @Nullable LocalDate weighedOn,
    DosingSession session,
    SessionFold fold) {
  Opened(
      PracticeDetails practice,
      List<CardFiles.InForce> cards,
      String patientName,
      Protocol protocol,
      @Nullable LocalDate weighedOn,
      DosingSession session) {
    this(
        practice,
        cards,
        patientName,
        protocol,
        weighedOn,
        session,
        new SessionFold(protocol, session));
  }

  /** Empty when there is no such session. */
  static Optional<Opened> read(Reading reading, ProtocolFiles files, SessionId id, ZoneId zone) {
    return reading
        .sessions()
        .find(id)
        .map(session ->
            new Opened(
                reading.practice().find().orElseThrow().details(),
                new CardFiles().inForce(reading.emergencies().ownCards()),
                reading.patients().find(session.patientId()).orElseThrow().data().displayName(),
                files.read(session.protocolDocument()),
                weighedOn(reading, session, zone),
                session));
  }

  /** A session and the others that run beside it, in the order in which they were opened. */
  static List<Opened> lanes(Reading reading, ProtocolFiles files, SessionId id, ZoneId zone) {
    Optional<Opened> asked = read(reading, files, id, zone);
    if (asked.isEmpty() || asked.get().session().ended()) {
      return asked.stream().toList();
    }
    return reading.sessions().runningIds().stream()
        .flatMap(each -> read(reading, files, each, zone).stream())
        .toList();
  }

  /** The newest day up to the session's own on which this weight was taken. */
  private static @Nullable LocalDate weighedOn(
      Reading reading, DosingSession session, ZoneId zone) {
    Double weight = session.weightKg();
    if (weight == null) {
      return null;
    }
    LocalDate opened = LocalDate.ofInstant(session.openedAt(), zone);
    return reading.entries().ofPatient(session.patientId()).current(BodySize.class).stream()
        .filter(entry -> weight.equals(entry.fact().weightKg()))
        .map(entry -> PatientHistory.day(entry, zone))
        .filter(day -> !day.isAfter(opened))
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  SessionState at(Instant now) {
    return fold.at(now);
  }

  Opened with(DosingSession changed) {
    return new Opened(practice, cards, patientName, protocol, weighedOn, changed);
  }

  /** The session with one more event, as it was committed. */
  Opened with(RecordedEvent added) {
    List<RecordedEvent> events = new ArrayList<>(session.events());
    events.add(added);
    Instant endedAt =
        added.event() instanceof SessionEvent.SessionEnded ? added.happenedAt() : session.endedAt();
    return with(
        new DosingSession(
            session.id(),
            session.patientId(),
            session.visitId(),
            session.protocolDocument(),
            session.weightKg(),
            session.openedAt(),
            endedAt,
            events));
  }
}
