package app.kapstone.documents.pdf;

import app.kapstone.documents.page.Document;
import app.kapstone.documents.page.Extent;
import app.kapstone.documents.page.FontMetrics;
import app.kapstone.documents.page.Item;
import app.kapstone.documents.page.Mark;
import app.kapstone.documents.page.Page;
import app.kapstone.documents.page.Pages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** One file in the making: pages, tags and bookmarks grow together. */
public final class PdfFile {
  private final FontMetrics metrics;
  private final PDDocument pdf;
  private final Pen pen;
  private final Tags tags;
  private final Artifacts artifacts = new Artifacts();
  private final Bookmarks bookmarks = new Bookmarks();

  private PdfFile(Pages laid, Fonts fonts, PDDocument pdf) {

    this.metrics = fonts.metrics();
    this.pdf = pdf;
    this.pen = new Pen(pdf, fonts);
    this.tags = new Tags(laid.marks());
  }

  /** The bytes of the file. Fonts are no thread's friend: one file at a time. */
  public static byte[] write(
      Document document, Pages laid, Fonts fonts, BiConsumer<Integer, Integer> watcher)
      throws IOException {
    try (var pdf = new PDDocument()) {
      var file = new PdfFile(laid, fonts, pdf);
      Passport.of(document, laid).write(pdf);
      List<Page> pages = laid.pages();
      for (int i = 0; i < pages.size(); i++) {
        watcher.accept(i + 1, pages.size());
        file.add(pages.get(i));
      }
      file.tags.write(pdf.getDocumentCatalog());
      file.bookmarks.write(pdf.getDocumentCatalog());
      var out = new ByteArrayOutputStream();
      pdf.save(out);
      return out.toByteArray();
    }
  }

  private void add(Page page) throws IOException {
    var size = new PDRectangle((float) page.sheet().width(), (float) page.sheet().height());
    var leaf = new PDPage(size);
    leaf.getCOSObject().setName(COSName.getPDFName("Tabs"), "S");
    pdf.addPage(leaf);
    tags.turnTo(leaf);
    try (var content = new PDPageContentStream(pdf, leaf)) {
      List<Item> items = page.items();
      int from = 0;
      while (from < items.size()) {
        Mark mark = items.get(from).mark();
        int to = from + 1;
        while (to < items.size() && items.get(to).mark().equals(mark)) {
          to++;
        }
        part(items.subList(from, to), mark, page.sheet().height(), leaf, content);
        from = to;
      }
    }
  }

  private void part(
      List<Item> items, Mark mark, double height, PDPage leaf, PDPageContentStream content)
      throws IOException {
    if (mark.isApart()) {
      artifacts.begin(mark.role(), content);
    } else {
      Extent extent = Extent.of(items, metrics);
      content.beginMarkedContent(Tags.name(mark.role()), tags.content(mark, extent, height));
      bookmarks.see(mark, leaf, height - extent.top());
    }
    for (Item item : items) {
      pen.draw(item, height, content);
    }
    content.endMarkedContent();
  }
}
