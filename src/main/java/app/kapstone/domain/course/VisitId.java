package app.kapstone.domain.course;

import java.util.UUID;

/** Names one planned visit. */
public record VisitId(UUID value) {}
