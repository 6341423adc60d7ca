package app.kapstone.domain.note;

import java.util.UUID;

/** Names one note, as draft and as signed. */
public record NoteId(UUID value) {}
