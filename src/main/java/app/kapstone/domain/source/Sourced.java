package app.kapstone.domain.source;

/** A value and who says so. */
public record Sourced<T>(T value, Source source) {}
