package app.kapstone.domain.measure;

import java.util.UUID;

/** Names one result of a measure. */
public record MeasureResultId(UUID value) {}
