package app.kapstone.domain.safety;

import java.util.UUID;

/** Names one override of a hold. */
public record HoldOverrideId(UUID value) {}
