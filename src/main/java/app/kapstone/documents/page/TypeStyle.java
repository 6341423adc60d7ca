package app.kapstone.documents.page;

/** The one type scale: size and leading in points (1/72 inch). */
public enum TypeStyle {
  LETTERHEAD(15, 19, Face.BOLD, Tone.ACCENT),
  TITLE(20, 26, Face.BOLD, Tone.ACCENT),
  HEADING(13, 18, Face.BOLD, Tone.ACCENT),
  SUBHEADING(10, 14.5, Face.BOLD, Tone.INK),
  BODY(10, 14.5, Face.REGULAR, Tone.INK),
  TABLE(9, 12.5, Face.REGULAR, Tone.INK),
  SMALL(8, 11, Face.REGULAR, Tone.QUIET),
  CODE(18, 24, Face.MONO, Tone.INK);

  private final double size;
  private final double leading;
  private final Face face;
  private final Tone tone;

  TypeStyle(double size, double leading, Face face, Tone tone) {
    this.size = size;
    this.leading = leading;
    this.face = face;
    this.tone = tone;
  }

  public double size() {
    return size;
  }

  public double leading() {
    return leading;
  }

  public Face face() {
    return face;
  }

  public Tone tone() {
    return tone;
  }

  /** From the top of the line to its base line: capitals stand in the middle of the leading. */
  double baseline() {
    double capitalHeight = 0.714 * size;
    return (leading + capitalHeight) / 2;
  }

  static TypeStyle ofHeading(int level) {
    return switch (level) {
      case 1 -> TITLE;
      case 2 -> HEADING;
      default -> SUBHEADING;
    };
  }
}
