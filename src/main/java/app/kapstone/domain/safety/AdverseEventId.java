package app.kapstone.domain.safety;

import java.util.UUID;

/** Names one adverse event. */
public record AdverseEventId(UUID value) {}
