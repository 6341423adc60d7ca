package app.kapstone.documents;

import app.kapstone.documents.page.Sheet;

/** The papers a practice prints on. */
public enum PaperSize {
  LETTER(612, 792),
  A4(595.28, 841.89);

  private final double widthPoints;
  private final double heightPoints;

  PaperSize(double widthPoints, double heightPoints) {
    this.widthPoints = widthPoints;
    this.heightPoints = heightPoints;
  }

  /** The paper with the house's margins: an inch at the sides. */
  Sheet sheet() {
    return new Sheet(widthPoints, heightPoints, 72, 54, 72);
  }
}
