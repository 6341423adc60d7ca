package app.kapstone.domain.document;

import java.util.UUID;

/** Names one stored paper. */
public record DocumentId(UUID value) {}
