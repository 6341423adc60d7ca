package app.kapstone.domain.gate;

import java.util.UUID;

/** Names one answer at the gate. */
public record GateAnswerId(UUID value) {}
