package app.kapstone.documents;

import app.kapstone.documents.page.Document;
import app.kapstone.documents.page.Face;
import app.kapstone.documents.page.FontMetrics;
import app.kapstone.documents.page.Layout;
import app.kapstone.documents.page.Pages;
import app.kapstone.documents.pdf.Fonts;
import app.kapstone.documents.pdf.PdfFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * Writes documents as PDF that can be heard (PDF/UA-1) and kept (PDF/A-2a), with embedded subsets
 * of the house's font. Parsing the fonts takes a while, so keep one writer; it may be used from any
 * thread, one document at a time. The same document gives the same bytes.
 */
public final class PdfWriter {
  private final Fonts fonts = new Fonts();

  public FontMetrics metrics() {
    return fonts.metrics();
  }

  /**
   * Lays out and writes a document.
   *
   * @throws app.kapstone.documents.page.UnprintableText when the font lacks a character of it
   */
  public byte[] write(Document document, PaperSize paper) {
    return write(document, paper, (page, pages) -> {});
  }

  /** Told which page of how many is next. It may throw, when nobody wants the paper any more. */
  @FunctionalInterface
  public interface Watcher {
    void at(int page, int pages);
  }

  /**
   * As {@link #write(Document, PaperSize)}, telling how far it is.
   *
   * @throws app.kapstone.documents.page.UnprintableText when the font lacks a character of it
   */
  public byte[] write(Document document, PaperSize paper, Watcher watcher) {
    Pages pages = Layout.paginate(document, paper.sheet(), metrics());
    synchronized (fonts) {
      try {
        return PdfFile.write(document, pages, fonts, watcher::at);
      } catch (IOException e) {
        throw new UncheckedIOException("the pages cannot be written", e);
      }
    }
  }

  /** The house's bold letters for a document that is put together elsewhere in this room. */
  PDFont font(PDDocument pdf) throws IOException {
    synchronized (fonts) {
      return fonts.embed(Face.BOLD, pdf);
    }
  }
}
