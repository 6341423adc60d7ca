package app.kapstone.domain.practice;

/**
 * The practice as it is kept.
 *
 * @param version counts the changes, so that a change made on an older reading is refused
 */
public record Practice(long version, PracticeDetails details, PracticeSettings settings) {}
