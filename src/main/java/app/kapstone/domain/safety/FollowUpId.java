package app.kapstone.domain.safety;

import java.util.UUID;

/** Names one follow-up of an adverse event. */
public record FollowUpId(UUID value) {}
