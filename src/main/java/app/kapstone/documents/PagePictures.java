package app.kapstone.documents;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Draws the pages of a PDF that Kapstone made, for the printer and the screen. */
public final class PagePictures {
  private PagePictures() {}

  /**
   * Every page in order.
   *
   * @param dpi dots per inch, 36 to 600
   */
  public static List<BufferedImage> of(byte[] pdf, int dpi) {
    if (dpi < 36 || dpi > 600) {
      throw new IllegalArgumentException("dots per inch are 36 to 600, not " + dpi);
    }
    try (var document = Loader.loadPDF(pdf)) {
      var renderer = new PDFRenderer(document);
      var pictures = new ArrayList<BufferedImage>();
      for (int page = 0; page < document.getNumberOfPages(); page++) {
        pictures.add(renderer.renderImageWithDPI(page, dpi));
      }
      return pictures;
    } catch (IOException e) {
      throw new UncheckedIOException("the pages cannot be drawn", e);
    }
  }
}
