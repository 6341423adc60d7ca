package app.kapstone.documents.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Places the letterhead, the running head and the foot. */
final class FurnitureSetter {
  private static final TypeStyle NAME = TypeStyle.LETTERHEAD;
  private static final double NOTICE_SIZE = 8;
  private static final double LOGO_WIDEST = 140;
  private static final double LOGO_HIGHEST = 52;

  private final Furniture furniture;
  private final Sheet sheet;
  private final FontMetrics metrics;
  private final double logoWidth;
  private final double logoHeight;
  private final List<String> names;
  private final List<String> lines;

  FurnitureSetter(Furniture furniture, Sheet sheet, FontMetrics metrics) {
    this.furniture = furniture;
    this.sheet = sheet;
    this.metrics = metrics;
    Picture logo = furniture.logo();
    double scale =
        logo == null ? 0 : Math.min(LOGO_WIDEST / logo.width(), LOGO_HIGHEST / logo.height());
    logoWidth = logo == null ? 0 : logo.width() * scale;
    logoHeight = logo == null ? 0 : logo.height() * scale;
    double room = sheet.textWidth() - (logo == null ? 0 : logoWidth + 16);
    names = broken(furniture.name(), NAME, room);
    lines =
        furniture.lines().stream()
            .flatMap(line -> broken(line, TypeStyle.SMALL, room).stream())
            .toList();
  }

  private List<String> broken(String words, TypeStyle style, double room) {
    return LineBreaker.lines(metrics, style, room, Run.of(words)).stream()
        .map(line -> line.stream().map(LineBreaker.Fragment::text).collect(Collectors.joining()))
        .toList();
  }

  private double letterheadHeight() {
    double words =
        25 + (names.size() - 1) * NAME.leading() + lines.size() * TypeStyle.SMALL.leading();
    return Math.max(words, logoHeight + 8);
  }

  /** Where the text of a page begins. */
  double bodyTop(int page) {
    return sheet.top() + (page == 1 ? letterheadHeight() + 27 : 34);
  }

  List<Item> items(int page, int pages) {
    var items = new ArrayList<Item>();
    if (page == 1) {
      letterhead(items);
    } else {
      runningHead(items);
    }
    banner(furniture.banner(), items);
    double foot = sheet.height() - sheet.bottom() + 34;
    strong(foot - 19, furniture.notice(), items);
    rule(foot - 13, items);
    small(sheet.side(), foot, furniture.foot(), items);
    right(foot, furniture.pageLabel().apply(page, pages), items);
    return items;
  }

  private void banner(Furniture.Banner banner, List<Item> items) {
    double top = sheet.top() - 26;
    if (!banner.words().isEmpty()) {
      double wide = sheet.width() - 2 * sheet.side();
      items.add(new Item.Fill(sheet.side(), top, wide, 15, Tone.TINT, Mark.ARTIFACT));
      double middle = (wide - metrics.width(Face.BOLD, NOTICE_SIZE, banner.words())) / 2;
      strong(middle, top + 10.5, banner.words(), items);
    }
    if (banner.bar()) {
      double high = sheet.height() - sheet.bottom() + 40 - top;
      items.add(new Item.Fill(sheet.side() - 18, top, 5, high, Tone.ACCENT, Mark.ARTIFACT));
    }
  }

  private void strong(double y, String words, List<Item> items) {
    strong(0, y, words, items);
  }

  private void strong(double from, double y, String words, List<Item> items) {
    if (!words.isEmpty()) {
      double x = sheet.side() + from;
      items.add(new Item.Text(x, y, Face.BOLD, NOTICE_SIZE, Tone.INK, words, Mark.ARTIFACT));
    }
  }

  private void letterhead(List<Item> items) {
    double y = sheet.top() + 12;
    for (String line : names) {
      items.add(
          new Item.Text(
              sheet.side(), y, NAME.face(), NAME.size(), NAME.tone(), line, Mark.ARTIFACT));
      y += NAME.leading();
    }
    y += 15 - NAME.leading();
    for (String line : lines) {
      small(sheet.side(), y, line, items);
      y += TypeStyle.SMALL.leading();
    }
    Picture logo = furniture.logo();
    if (logo != null) {
      double x = sheet.width() - sheet.side() - logoWidth;
      items.add(new Item.Drawing(x, sheet.top(), logoWidth, logoHeight, logo, Mark.ARTIFACT));
    }
    rule(sheet.top() + letterheadHeight(), items);
  }

  /** A name that would run into the title is left out: title and patient are what bring it back. */
  private void runningHead(List<Item> items) {
    double base = sheet.top() + 4;
    double room = sheet.textWidth() - wide(furniture.running()) - 12;
    small(sheet.side(), base, wide(furniture.name()) <= room ? furniture.name() : "", items);
    right(base, furniture.running(), items);
    rule(base + 7, items);
  }

  private double wide(String words) {
    return metrics.width(Face.REGULAR, TypeStyle.SMALL.size(), words);
  }

  private void right(double y, String words, List<Item> items) {
    double wide = metrics.width(Face.REGULAR, TypeStyle.SMALL.size(), words);
    small(sheet.width() - sheet.side() - wide, y, words, items);
  }

  private void small(double x, double y, String words, List<Item> items) {
    if (!words.isEmpty()) {
      var style = TypeStyle.SMALL;
      items.add(
          new Item.Text(x, y, style.face(), style.size(), style.tone(), words, Mark.ARTIFACT));
    }
  }

  private void rule(double y, List<Item> items) {
    double right = sheet.width() - sheet.side();
    items.add(Item.Stroke.line(sheet.side(), y, right, y, 0.6, Tone.HAIRLINE));
  }
}
