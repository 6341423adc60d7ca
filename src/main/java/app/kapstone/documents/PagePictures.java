package app.kapstone.documents;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Draws the pages of a PDF, for the printer and the screen. Not on the JavaFX thread. */
public final class PagePictures {
  private PagePictures() {}

  /**
   * A page as a picture.
   *
   * @param page from 0
   */
  public record Drawn(BufferedImage image, int page, int pages) {}

  /**
   * Draws a page; one before the first or after the last is that one.
   *
   * @param dpi dots per inch, 36 to 600
   * @throws IOException when it is no PDF
   */
  public static Drawn draw(byte[] pdf, int page, int dpi) throws IOException {
    if (dpi < 36 || dpi > 600) {
      throw new IllegalArgumentException("dots per inch are 36 to 600, not " + dpi);
    }
    try (var document = Loader.loadPDF(pdf)) {
      int pages = document.getNumberOfPages();
      int within = Math.clamp(page, 0, pages - 1);
      return new Drawn(new PDFRenderer(document).renderImageWithDPI(within, dpi), within, pages);
    }
  }

  /**
   * Every page in order.
   *
   * @param dpi dots per inch, 36 to 600
   * @throws IOException when it is no PDF
   */
  public static List<BufferedImage> of(byte[] pdf, int dpi) throws IOException {
    var pictures = new ArrayList<BufferedImage>();
    Drawn drawn;
    do {
      drawn = draw(pdf, pictures.size(), dpi);
      pictures.add(drawn.image());
    } while (pictures.size() < drawn.pages());
    return pictures;
  }
}
