package app.kapstone.domain.source;

/** How well a source was read when the figure was taken from it. */
public enum Evidence {
  /** An official or primary text was read. */
  PRIMARY,
  /** A secondary page was read. */
  SECONDARY,
  /** Only an abstract or first page was readable. */
  ABSTRACT,
  /** General knowledge; no page was read. To be verified. */
  GENERAL,
  /** Written by the practice itself. */
  PRACTICE
}
