package app.kapstone.screens.cockpit;

import app.kapstone.content.CardFiles;
import app.kapstone.content.ProtocolFiles;
import app.kapstone.database.Reading;
import app.kapstone.domain.dosing.DosingSession;
import app.kapstone.domain.dosing.RecordedEvent;
import app.kapstone.domain.dosing.SessionEvent;
import app.kapstone.domain.dosing.SessionId;
import app.kapstone.domain.dosing.SessionState;
import app.kapstone.domain.practice.PracticeDetails;
import app.kapstone.domain.protocol.Protocol;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A session as it was last read, with all that its screen shows beside it. */
record Opened(
    PracticeDetails practice,
    List<CardFiles.InForce> cards,
    String patientName,
    Protocol protocol,
    DosingSession session) {

  /** Empty when there is no such session. */
  static Optional<Opened> read(Reading reading, ProtocolFiles files, SessionId id) {
    return reading
        .sessions()
        .find(id)
        .map(session ->
            new Opened(
                reading.practice().find().orElseThrow().details(),
                new CardFiles().inForce(reading.emergencies().ownCards()),
                reading.patients().find(session.patientId()).orElseThrow().data().displayName(),
                files.read(session.protocolDocument()),
                session));
  }

  /** A session and the others that run beside it, in the order in which they were opened. */
  static List<Opened> lanes(Reading reading, ProtocolFiles files, SessionId id) {
    Optional<Opened> asked = read(reading, files, id);
    if (asked.isEmpty() || asked.get().session().ended()) {
      return asked.stream().toList();
    }
    return reading.sessions().running().stream()
        .flatMap(item -> read(reading, files, item.id()).stream())
        .toList();
  }

  SessionState at(Instant now) {
    return SessionState.replay(protocol, session, now);
  }

  Opened with(DosingSession changed) {
    return new Opened(practice, cards, patientName, protocol, changed);
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
