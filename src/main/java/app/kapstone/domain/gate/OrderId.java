package app.kapstone.domain.gate;

import java.util.UUID;

/** Names one order of a prescriber. */
public record OrderId(UUID value) {}
