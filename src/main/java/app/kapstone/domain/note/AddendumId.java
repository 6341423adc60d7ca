package app.kapstone.domain.note;

import java.util.UUID;

/** Names one addendum. */
public record AddendumId(UUID value) {}
