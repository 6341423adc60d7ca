package app.kapstone.documents.page;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A font in which each letter is half its size wide, and a small sheet to count lines on. */
final class Fixed {
  static final FontMetrics METRICS = metrics();

  private Fixed() {}

  private static FontMetrics metrics() {
    Map<Face, short[]> widths = new EnumMap<>(Face.class);
    for (Face face : Face.values()) {
      var table = new short[0x2100];
      Arrays.fill(table, (short) 500);
      widths.put(face, table);
    }
    return new FontMetrics(widths);
  }

  /** A sheet whose second and later pages hold {@code points} of text. */
  static Sheet sheet(double points) {
    return new Sheet(400, 54 + 34 + points + 72, 72, 54, 72);
  }

  static List<Page> pages(Sheet sheet, Block... blocks) {
    var furniture =
        new Furniture(
            "P", List.of(), "R", "", (page, of) -> page + " of " + of, "", Furniture.Banner.NONE);
    var document =
        new Document(
            "Title", "A", Locale.ENGLISH, LocalDate.of(2026, 1, 2), furniture, List.of(blocks));
    return Layout.paginate(document, sheet, METRICS).pages();
  }

  /** The words of a page's body, one string for each thing placed, without the space at its end. */
  static List<String> words(Page page) {
    return placed(page).map(String::strip).toList();
  }

  /** The words of a page's body as they are heard. */
  static String text(Page page) {
    return placed(page).collect(Collectors.joining());
  }

  private static Stream<String> placed(Page page) {
    return page.items().stream()
        .filter(item -> !item.mark().isApart() || item.mark().role() == Mark.Role.REPEATED)
        .filter(Item.Text.class::isInstance)
        .map(item -> ((Item.Text) item).text());
  }

  /** A paragraph of {@code count} lines named {@code name}1, {@code name}2, … */
  static Block lines(String name, int count) {
    var text = new StringBuilder();
    for (int i = 1; i <= count; i++) {
      text.append(i == 1 ? "" : "\n").append(name).append(i);
    }
    return Block.Paragraph.body(text.toString());
  }
}
