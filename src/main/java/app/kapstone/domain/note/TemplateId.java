package app.kapstone.domain.note;

import java.util.UUID;

/** Names one template of the practice. */
public record TemplateId(UUID value) {}
