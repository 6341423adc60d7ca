package app.kapstone.domain.emergency;

import app.kapstone.domain.dosing.EventId;
import app.kapstone.domain.dosing.SessionId;
import app.kapstone.domain.patient.PatientId;
import java.time.Instant;

/** A card that was opened in a session and of which nobody has said what became of it. */
public record OpenedCard(
    EventId opening, SessionId session, PatientId patient, String name, Instant openedAt) {}
