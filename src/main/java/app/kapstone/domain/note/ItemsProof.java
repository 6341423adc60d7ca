package app.kapstone.domain.note;

/**
 * Which of the things that come back a signature covers.
 *
 * @param items how many were written with the note
 * @param head SHA-256 over each of them in order, 64 hex digits
 */
public record ItemsProof(int items, String head) {}
