package app.kapstone.domain.note;

import java.util.UUID;

/** Names one thing that comes back at the next meeting. */
public record NoteItemId(UUID value) {}
