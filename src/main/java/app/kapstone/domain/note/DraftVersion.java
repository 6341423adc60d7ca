package app.kapstone.domain.note;

import java.time.Instant;

/** A draft as it once stood. */
public record DraftVersion(Instant keptAt, NoteText text) {}
