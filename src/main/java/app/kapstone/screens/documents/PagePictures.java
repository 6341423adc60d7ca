package app.kapstone.screens.documents;

import java.io.IOException;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.Image;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Draws the pages of a PDF. Not on the JavaFX thread. */
final class PagePictures {
  /** Picture elements per point of the screen, so that letters stay sharp at 200 percent. */
  static final double SHARPNESS = 2;

  private static final double SCREEN_DPI = 96;

  private final byte[] pdf;

  /**
   * A page as a picture.
   *
   * @param page from 0
   */
  record Drawn(Image image, int page, int pages) {}

  PagePictures(byte[] pdf) {
    this.pdf = pdf;
  }

  /**
   * Draws a page; one before the first or after the last is that one.
   *
   * @param scale 1 is life-size on a screen of 96 dots per inch
   * @throws IOException when it is no PDF
   */
  Drawn draw(int page, double scale) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      int pages = document.getNumberOfPages();
      int within = Math.clamp(page, 0, pages - 1);
      var image =
          new PDFRenderer(document)
              .renderImageWithDPI(within, (float) (SCREEN_DPI * scale * SHARPNESS));
      return new Drawn(SwingFXUtils.toFXImage(image, null), within, pages);
    }
  }
}
