package app.kapstone.domain.consent;

import java.time.Instant;

/**
 * A form in the practice's own words. None is ever changed: the newest version is the one in use.
 *
 * @param language its tag, such as {@code es}
 * @param document the whole form, as {@code content} reads it
 */
public record OwnForm(
    String form,
    String language,
    int version,
    String document,
    Instant writtenAt,
    String writtenBy) {}
