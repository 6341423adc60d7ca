package app.kapstone.documents;

import app.kapstone.documents.page.Document;
import app.kapstone.documents.page.Face;
import app.kapstone.documents.page.FontMetrics;
import app.kapstone.documents.page.Item;
import app.kapstone.documents.page.Layout;
import app.kapstone.documents.page.LineChart;
import app.kapstone.documents.page.Page;
import app.kapstone.documents.page.Tone;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/**
 * Writes pages as PDF with embedded subsets of the house's font: the only class that touches
 * PDFBox. Parsing the fonts takes a while, so keep one writer; it may be used from any thread, one
 * document at a time. The same document gives the same bytes.
 */
public final class PdfWriter {
  private static final Map<Face, String> FILES =
      Map.of(
          Face.REGULAR, "NotoSans-Regular.ttf",
          Face.BOLD, "NotoSans-Bold.ttf",
          Face.ITALIC, "NotoSans-Italic.ttf",
          Face.MONO, "NotoMono-Regular.ttf");

  private final Map<Face, TrueTypeFont> fonts = new EnumMap<>(Face.class);
  private final FontMetrics metrics;

  public PdfWriter() {
    var widths = new EnumMap<Face, short[]>(Face.class);
    for (Map.Entry<Face, String> file : FILES.entrySet()) {
      try {
        TrueTypeFont font = parsed(file.getValue());
        fonts.put(file.getKey(), font);
        widths.put(file.getKey(), widths(font));
      } catch (IOException e) {
        throw new UncheckedIOException("the font " + file.getValue() + " cannot be read", e);
      }
    }
    metrics = new FontMetrics(widths);
  }

  public FontMetrics metrics() {
    return metrics;
  }

  /**
   * Lays out and writes a document.
   *
   * @throws app.kapstone.documents.page.UnprintableText when the font lacks a character of it
   */
  public byte[] write(Document document, PaperSize paper) {
    List<Page> pages = Layout.paginate(document, paper.sheet(), metrics);
    try {
      return write(document, pages);
    } catch (IOException e) {
      throw new UncheckedIOException("the pages cannot be written", e);
    }
  }

  private synchronized byte[] write(Document document, List<Page> pages) throws IOException {
    try (var pdf = new PDDocument()) {
      describe(pdf, document);
      var loaded = new EnumMap<Face, PDFont>(Face.class);
      for (Page page : pages) {
        var size = new PDRectangle((float) page.sheet().width(), (float) page.sheet().height());
        var leaf = new PDPage(size);
        pdf.addPage(leaf);
        try (var content = new PDPageContentStream(pdf, leaf)) {
          for (Item item : page.items()) {
            draw(item, page.sheet().height(), content, pdf, loaded);
          }
        }
      }
      var out = new ByteArrayOutputStream();
      pdf.save(out);
      return out.toByteArray();
    }
  }

  private static void describe(PDDocument pdf, Document document) {
    var information = new PDDocumentInformation();
    information.setTitle(document.title());
    information.setAuthor(document.author());
    information.setCreator("Kapstone");
    var made = document.madeOn().atStartOfDay(ZoneOffset.UTC);
    information.setCreationDate(GregorianCalendar.from(made));
    pdf.setDocumentInformation(information);
    // PDFBox makes the file's id from the clock unless it is given one
    pdf.setDocumentId(made.toEpochSecond());
    var catalog = pdf.getDocumentCatalog();
    catalog.setLanguage(document.language().toLanguageTag());
    var preferences = new PDViewerPreferences(catalog.getCOSObject());
    preferences.setDisplayDocTitle(true);
    catalog.setViewerPreferences(preferences);
  }

  private void draw(
      Item item,
      double height,
      PDPageContentStream content,
      PDDocument pdf,
      Map<Face, PDFont> loaded)
      throws IOException {
    switch (item) {
      case Item.Text text -> {
        content.beginText();
        content.setNonStrokingColor(colour(text.tone()));
        content.setFont(font(text.face(), pdf, loaded), (float) text.size());
        content.newLineAtOffset((float) text.x(), (float) (height - text.y()));
        content.showText(text.text());
        content.endText();
      }
      case Item.Fill fill -> {
        content.setNonStrokingColor(colour(fill.tone()));
        double bottom = height - fill.y() - fill.height();
        content.addRect(
            (float) fill.x(), (float) bottom, (float) fill.width(), (float) fill.height());
        content.fill();
      }
      case Item.Stroke stroke -> stroke(stroke, height, content);
    }
  }

  private static void stroke(Item.Stroke stroke, double height, PDPageContentStream content)
      throws IOException {
    content.setStrokingColor(colour(stroke.tone()));
    content.setLineWidth((float) stroke.thickness());
    content.setLineDashPattern(dashes(stroke.look()), 0);
    Item.Stroke.Spot first = stroke.spots().getFirst();
    content.moveTo((float) first.x(), (float) (height - first.y()));
    for (Item.Stroke.Spot spot : stroke.spots().subList(1, stroke.spots().size())) {
      content.lineTo((float) spot.x(), (float) (height - spot.y()));
    }
    if (stroke.closed()) {
      content.closePath();
    }
    content.stroke();
  }

  private static float[] dashes(LineChart.Look look) {
    return switch (look) {
      case SOLID -> new float[0];
      case DASHED -> new float[] {5, 2.5f};
      case DOTTED -> new float[] {1.5f, 2};
    };
  }

  private static Color colour(Tone tone) {
    return switch (tone) {
      case INK -> new Color(0x22, 0x26, 0x2B);
      case QUIET -> new Color(0x5B, 0x64, 0x6E);
      case ACCENT -> new Color(0x1F, 0x5C, 0x6B);
      case HAIRLINE -> new Color(0xC9, 0xD1, 0xD6);
      case TINT -> new Color(0xEE, 0xF3, 0xF4);
    };
  }

  /** The house's bold letters for a document that is put together elsewhere in this room. */
  synchronized PDFont font(PDDocument pdf) throws IOException {
    return font(Face.BOLD, pdf, new EnumMap<>(Face.class));
  }

  private PDFont font(Face face, PDDocument pdf, Map<Face, PDFont> loaded) throws IOException {
    PDFont known = loaded.get(face);
    if (known != null) {
      return known;
    }
    TrueTypeFont parsed = fonts.get(face);
    if (parsed == null) {
      throw new IllegalStateException("no font for " + face);
    }
    PDFont font = PDType0Font.load(pdf, parsed, true);
    loaded.put(face, font);
    return font;
  }

  private static TrueTypeFont parsed(String file) throws IOException {
    try (InputStream in = PdfWriter.class.getResourceAsStream("/documents/fonts/" + file)) {
      if (in == null) {
        throw new IOException("missing");
      }
      TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
      // ligatures would change the widths that the layout counted with, and the text read back
      font.setEnableGsub(false);
      return font;
    }
  }

  private static short[] widths(TrueTypeFont font) throws IOException {
    CmapLookup glyphs = font.getUnicodeCmapLookup();
    var widths = new short[Character.MAX_VALUE + 1];
    for (int point = 0; point < widths.length; point++) {
      int glyph = glyphs.getGlyphId(point);
      widths[point] =
          glyph == 0
              ? FontMetrics.LACKING
              : (short) Math.round(font.getAdvanceWidth(glyph) * 1000.0 / font.getUnitsPerEm());
    }
    return widths;
  }
}
