package app.kapstone.domain.process;

import java.util.UUID;

/** Names one process note, as draft and as signed. */
public record ProcessNoteId(UUID value) {}
