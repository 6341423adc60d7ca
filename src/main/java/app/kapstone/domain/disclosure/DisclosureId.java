package app.kapstone.domain.disclosure;

import java.util.UUID;

/** Names one entry of what left the practice. */
public record DisclosureId(UUID value) {}
