package app.kapstone.domain.dosing;

import java.util.UUID;

/** Names one event of a session. */
public record EventId(UUID value) {}
