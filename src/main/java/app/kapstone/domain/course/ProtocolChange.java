package app.kapstone.domain.course;

import java.time.Instant;

/**
 * A course was moved to a newer version of its protocol.
 *
 * @param formerDocument the version it had, word for word
 */
public record ProtocolChange(
    int fromVersion, int toVersion, String formerDocument, Instant movedAt, String movedBy) {}
