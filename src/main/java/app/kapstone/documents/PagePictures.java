package app.kapstone.documents;

import app.kapstone.domain.document.AttachedPaper;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * Draws the pages of a PDF, or an attached picture as one page, for the printer and the screen. Not
 * on the JavaFX thread.
 */
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
   * @throws IOException when it is neither PDF nor picture
   */
  public static Drawn draw(byte[] pdf, int page, int dpi) throws IOException {
    if (dpi < 36 || dpi > 600) {
      throw new IllegalArgumentException("dots per inch are 36 to 600, not " + dpi);
    }
    if (!AttachedPaper.ending(pdf).equals(Optional.of("pdf"))) {
      return new Drawn(AttachedPicture.read(pdf, dpi), 0, 1);
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
   * @throws IOException when it is neither PDF nor picture
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
