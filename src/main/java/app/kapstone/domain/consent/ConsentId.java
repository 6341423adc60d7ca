package app.kapstone.domain.consent;

import java.util.UUID;

/** Names one signed consent. */
public record ConsentId(UUID value) {}
