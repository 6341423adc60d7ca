package app.kapstone.documents.page;

/**
 * The house's font lacks a character, which is found before anything is printed. The message holds
 * the character's number alone, never the words around it.
 */
public final class UnprintableText extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int codePoint;
  private final String where;

  public UnprintableText(int codePoint, String where) {
    super(String.format("the font lacks U+%04X", codePoint));
    this.codePoint = codePoint;
    this.where = where;
  }

  /** The character itself, to be shown. */
  public String character() {
    return Character.toString(codePoint);
  }

  public int codePoint() {
    return codePoint;
  }

  /** The nearest heading or the field's name: where to look. */
  public String where() {
    return where;
  }
}
