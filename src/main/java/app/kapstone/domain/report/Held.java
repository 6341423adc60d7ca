package app.kapstone.domain.report;

import app.kapstone.domain.course.VisitId;
import app.kapstone.domain.dosing.SessionState;
import app.kapstone.domain.protocol.Protocol;
import org.jspecify.annotations.Nullable;

/** A dosing session as it stands, and the protocol it ran by. */
public record Held(@Nullable VisitId visit, Protocol protocol, SessionState state) {}
