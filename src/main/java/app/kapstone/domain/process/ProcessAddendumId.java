package app.kapstone.domain.process;

import java.util.UUID;

/** Names one addendum to a process note. */
public record ProcessAddendumId(UUID value) {}
