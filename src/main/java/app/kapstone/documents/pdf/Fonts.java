package app.kapstone.documents.pdf;

import app.kapstone.documents.page.Face;
import app.kapstone.documents.page.FontMetrics;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The house's font, parsed once. */
public final class Fonts {
  private static final Map<Face, String> FILES =
      Map.of(
          Face.REGULAR, "NotoSans-Regular.ttf",
          Face.BOLD, "NotoSans-Bold.ttf",
          Face.ITALIC, "NotoSans-Italic.ttf",
          Face.MONO, "NotoMono-Regular.ttf");

  private final Map<Face, TrueTypeFont> parsed = new EnumMap<>(Face.class);
  private final FontMetrics metrics;

  public Fonts() {
    var widths = new EnumMap<Face, short[]>(Face.class);
    for (Map.Entry<Face, String> file : FILES.entrySet()) {
      try {
        TrueTypeFont font = parse(file.getValue());
        parsed.put(file.getKey(), font);
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

  /** A face to be embedded in {@code pdf} with the glyphs that are used. */
  public PDFont embed(Face face, PDDocument pdf) throws IOException {
    TrueTypeFont font = parsed.get(face);
    if (font == null) {
      throw new IllegalStateException("no font for " + face);
    }
    return PDType0Font.load(pdf, font, true);
  }

  private static TrueTypeFont parse(String file) throws IOException {
    try (InputStream in = Fonts.class.getResourceAsStream("/documents/fonts/" + file)) {
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
