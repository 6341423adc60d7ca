package app.kapstone.screens.safety;

import app.kapstone.content.ProtocolFiles;
import app.kapstone.database.Reading;
import app.kapstone.domain.dosing.DosingSession;
import app.kapstone.domain.dosing.SessionState;
import app.kapstone.domain.emergency.Emergency;
import app.kapstone.domain.emergency.OpenedCard;
import app.kapstone.domain.patient.PatientId;
import java.time.Instant;
import java.util.List;

/**
 * An emergency card that was opened in a session, as the draft of an adverse event. Nothing of it
 * is kept: it is read from the session until somebody says what became of it.
 */
record Draft(OpenedCard card, Emergency emergency) {
  static List<Draft> read(Reading r, PatientId patient, Instant now) {
    return r.emergencies().unanswered(patient).stream()
        .map(card -> new Draft(card, emergency(r, card, now)))
        .toList();
  }

  private static Emergency emergency(Reading r, OpenedCard card, Instant now) {
    DosingSession session = r.sessions().find(card.session()).orElseThrow();
    var protocol = new ProtocolFiles().read(session.protocolDocument());
    return Emergency.of(SessionState.replay(protocol, session, now).counted()).stream()
        .filter(each -> each.opening().equals(card.opening()))
        .findFirst()
        .orElseThrow();
  }
}
