package app.kapstone.documents.page;

/** What a colour is for; the writer knows the colours. */
public enum Tone {
  INK,
  QUIET,
  ACCENT,
  HAIRLINE,
  TINT
}
