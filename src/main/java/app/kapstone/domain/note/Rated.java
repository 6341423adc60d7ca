package app.kapstone.domain.note;

import java.time.Instant;

/** The ratings of one meeting, at the time its note was begun. */
public record Rated(NoteId noteId, Instant at, Ratings ratings) {}
