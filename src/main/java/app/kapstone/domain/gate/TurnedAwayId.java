package app.kapstone.domain.gate;

import java.util.UUID;

/** Names one decision against a dose. */
public record TurnedAwayId(UUID value) {}
