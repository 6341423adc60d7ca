package app.kapstone.domain.safety;

import java.util.UUID;

/** Names one checklist that was gone through. */
public record SafetyCheckId(UUID value) {}
