package app.kapstone.domain.emergency;

import java.time.Instant;

/**
 * The practice's own version of a card, which stands before the built-in one of the same key.
 *
 * @param document the card as a file
 */
public record OwnCard(String key, long version, String document, Instant changedAt) {}
