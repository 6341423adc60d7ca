package app.kapstone.documents;

import app.kapstone.domain.document.AttachedPaper;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * Puts a notice on the pages of a paper that does not carry it: one that came from outside, or was
 * made before the notice had to stand on it. Such a page is set smaller, as a picture of itself, so
 * that nothing on it is covered and nothing laid over it is lost.
 */
public final class Noticed {
  private static final int DPI = 200;
  private static final float QUALITY = 0.85f;
  private static final float STRIP = 30;
  private static final float SIDE = 30;
  private static final float SIZE = 8;

  private Noticed() {}

  /**
   * The paper with the notice on every page; the very same bytes when it is there already.
   *
   * @param notice in one line; empty for none
   * @param size of the page for a paper that is a picture itself
   * @throws IOException when it is neither PDF nor picture
   */
  public static byte[] onEveryPage(byte[] paper, String notice, PdfWriter writer, PaperSize size)
      throws IOException {
    if (notice.isEmpty()) {
      return paper;
    }
    if (!AttachedPaper.ending(paper).equals(Optional.of("pdf"))) {
      return picture(paper, notice, writer, size);
    }
    try (PDDocument before = Loader.loadPDF(paper);
        var after = new PDDocument()) {
      boolean changed = false;
      PDFont font = writer.font(after);
      for (int page = 0; page < before.getNumberOfPages(); page++) {
        if (carries(before, page, notice)) {
          after.importPage(before.getPage(page));
        } else {
          BufferedImage drawn = PagePictures.draw(paper, page, DPI).image();
          add(after, drawn, shown(before.getPage(page)), notice, font);
          changed = true;
        }
      }
      return changed ? bytes(after) : paper;
    }
  }

  /** The size in which a page is seen: its crop box, turned as it is turned. */
  private static PDRectangle shown(PDPage page) {
    PDRectangle box = page.getCropBox();
    return page.getRotation() % 180 == 0
        ? new PDRectangle(box.getWidth(), box.getHeight())
        : new PDRectangle(box.getHeight(), box.getWidth());
  }

  /** A picture as the page it is printed on; a PDF as it is. */
  public static byte[] asPages(byte[] paper, PdfWriter writer, PaperSize size) throws IOException {
    return AttachedPaper.ending(paper).equals(Optional.of("pdf"))
        ? paper
        : picture(paper, "", writer, size);
  }

  private static byte[] picture(byte[] paper, String notice, PdfWriter writer, PaperSize size)
      throws IOException {
    try (var after = new PDDocument()) {
      var sheet = size.sheet();
      var page = new PDRectangle((float) sheet.width(), (float) sheet.height());
      add(after, PagePictures.draw(paper, 0, DPI).image(), page, notice, writer.font(after));
      return bytes(after);
    }
  }

  private static boolean carries(PDDocument document, int page, String notice) throws IOException {
    var reader = new PDFTextStripper();
    reader.setStartPage(page + 1);
    reader.setEndPage(page + 1);
    return inOneLine(reader.getText(document)).contains(inOneLine(notice));
  }

  private static String inOneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  private static void add(
      PDDocument document, BufferedImage drawn, PDRectangle size, String notice, PDFont font)
      throws IOException {
    var page = new PDPage(size);
    document.addPage(page);
    PDImageXObject image = JPEGFactory.createFromImage(document, opaque(drawn), QUALITY);
    float room = size.getHeight() - (notice.isEmpty() ? 0 : STRIP);
    float scale = Math.min(size.getWidth() / image.getWidth(), room / image.getHeight());
    float wide = image.getWidth() * scale;
    float high = image.getHeight() * scale;
    try (var content = new PDPageContentStream(document, page)) {
      content.drawImage(image, (size.getWidth() - wide) / 2, size.getHeight() - high, wide, high);
      if (!notice.isEmpty()) {
        float natural = font.getStringWidth(notice) / 1000;
        float fits = Math.min(SIZE, (size.getWidth() - 2 * SIDE) / natural);
        content.beginText();
        content.setFont(font, fits);
        content.newLineAtOffset(SIDE, STRIP / 2);
        content.showText(notice);
        content.endText();
      }
    }
  }

  /** A picture with holes would be black where they are. */
  private static BufferedImage opaque(BufferedImage drawn) {
    if (!drawn.getColorModel().hasAlpha()) {
      return drawn;
    }
    var flat = new BufferedImage(drawn.getWidth(), drawn.getHeight(), BufferedImage.TYPE_INT_RGB);
    var graphics = flat.createGraphics();
    graphics.drawImage(drawn, 0, 0, java.awt.Color.WHITE, null);
    graphics.dispose();
    return flat;
  }

  private static byte[] bytes(PDDocument document) throws IOException {
    var out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }
}
