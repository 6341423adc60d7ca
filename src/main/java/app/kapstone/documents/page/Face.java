package app.kapstone.documents.page;

/** The cuts of the house's font. */
public enum Face {
  REGULAR,
  BOLD,
  ITALIC,
  MONO
}
