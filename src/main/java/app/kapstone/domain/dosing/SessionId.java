package app.kapstone.domain.dosing;

import java.util.UUID;

/** Names one dosing session. */
public record SessionId(UUID value) {}
