package app.kapstone.domain.note;

/**
 * Which record of a session a signature covers: doses, vital signs, checks, all that was written.
 *
 * @param events how many entries of the session there were
 * @param head SHA-256 over the session and each of them in order, 64 hex digits
 */
public record SessionProof(int events, String head) {}
