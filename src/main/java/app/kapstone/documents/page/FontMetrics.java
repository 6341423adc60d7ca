package app.kapstone.documents.page;

import java.util.Map;

/** How wide each character of each face is, and which characters a face lacks. */
public final class FontMetrics {
  /** The width of a character that a face lacks. */
  public static final short LACKING = -1;

  private final Map<Face, short[]> widths;

  /**
   * @param widths by face, by code point of the basic plane: thousandths of the size, or {@link
   *     #LACKING}
   */
  public FontMetrics(Map<Face, short[]> widths) {
    for (Face face : Face.values()) {
      if (!widths.containsKey(face)) {
        throw new IllegalArgumentException("no widths of " + face);
      }
    }
    this.widths = Map.copyOf(widths);
  }

  public boolean has(Face face, int codePoint) {
    short[] table = table(face);
    return codePoint < table.length && table[codePoint] != LACKING;
  }

  /** The width in points; characters that the face lacks count as nothing. */
  public double width(Face face, double size, String text) {
    short[] table = table(face);
    long thousandths = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < table.length && table[c] != LACKING) {
        thousandths += table[c];
      }
    }
    return thousandths * size / 1000;
  }

  private short[] table(Face face) {
    short[] table = widths.get(face);
    if (table == null) {
      throw new IllegalStateException("no widths of " + face);
    }
    return table;
  }
}
