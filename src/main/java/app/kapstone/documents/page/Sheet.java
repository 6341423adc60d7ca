package app.kapstone.documents.page;

/**
 * A sheet of paper and its margins, in points (1/72 inch).
 *
 * @param side left and right margin
 */
public record Sheet(double width, double height, double side, double top, double bottom) {
  public Sheet {
    if (!(width - 2 * side >= 200) || !(height - top - bottom >= 300)) {
      throw new IllegalArgumentException("the sheet leaves no room for text");
    }
  }

  double textWidth() {
    return width - 2 * side;
  }
}
