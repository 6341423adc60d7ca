package app.kapstone.domain.gate;

import java.time.Instant;

/**
 * An answer as it stands in the record.
 *
 * @param line the line it answers, as {@link GateLine#name()}
 */
public record GivenAnswer(String line, GateAnswer answer, Instant at, String by) {}
