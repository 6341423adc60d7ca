package app.kapstone.documents.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The file's description of itself for programs: title, author, language, standards. PDF/A knows
 * nothing of PDF/UA, so the description also explains what it means by pdfuaid.
 */
public final class Xmp {
  private static final Pattern GAP = Pattern.compile("\\{(\\w+)}");

  /** An element or an attribute that claims a part of PDF/A. */
  private static final Pattern PDF_A =
      Pattern.compile("\\s*<pdfaid:(\\w+)>[^<]*</pdfaid:\\1>|\\s+pdfaid:\\w+=\"[^\"]*\"");

  private Xmp() {}

  static byte[] of(Passport passport) throws IOException {
    Map<String, String> values =
        Map.of(
            "bom",
            "\uFEFF",
            "maker",
            Passport.MAKER,
            "day",
            passport.madeOn() + "T00:00:00Z",
            "language",
            escaped(passport.language()),
            "author",
            escaped(passport.author()),
            "title",
            escaped(passport.title()));
    return GAP.matcher(template())
        .replaceAll(gap -> Matcher.quoteReplacement(values.getOrDefault(gap.group(1), "")))
        .getBytes(StandardCharsets.UTF_8);
  }

  /** The same for a copy that is no longer PDF/A, such as one behind a password. */
  public static byte[] withoutPdfA(byte[] packet) {
    String said = new String(packet, StandardCharsets.UTF_8);
    return PDF_A.matcher(said).replaceAll("").getBytes(StandardCharsets.UTF_8);
  }

  private static String template() throws IOException {
    try (var in = Xmp.class.getResourceAsStream("/documents/xmp.xml")) {
      if (in == null) {
        throw new IOException("the description of files is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String escaped(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
