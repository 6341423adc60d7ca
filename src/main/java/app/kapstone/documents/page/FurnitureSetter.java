package app.kapstone.documents.page;

import java.util.ArrayList;
import java.util.List;

/** Places the letterhead, the running head and the foot. */
final class FurnitureSetter {
  private static final double NAME_SIZE = 15;
  private static final double NOTICE_SIZE = 8;

  private final Furniture furniture;
  private final Sheet sheet;
  private final FontMetrics metrics;

  FurnitureSetter(Furniture furniture, Sheet sheet, FontMetrics metrics) {
    this.furniture = furniture;
    this.sheet = sheet;
    this.metrics = metrics;
  }

  /** Where the text of a page begins. */
  double bodyTop(int page) {
    double lines = furniture.lines().size() * TypeStyle.SMALL.leading();
    return page == 1 ? sheet.top() + 22 + lines + 30 : sheet.top() + 34;
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
    double base = sheet.top() + 12;
    items.add(
        new Item.Text(
            sheet.side(),
            base,
            Face.BOLD,
            NAME_SIZE,
            Tone.ACCENT,
            furniture.name(),
            Mark.ARTIFACT));
    double y = base + 15;
    for (String line : furniture.lines()) {
      small(sheet.side(), y, line, items);
      y += TypeStyle.SMALL.leading();
    }
    rule(y - 2, items);
  }

  private void runningHead(List<Item> items) {
    double base = sheet.top() + 4;
    small(sheet.side(), base, furniture.name(), items);
    right(base, furniture.running(), items);
    rule(base + 7, items);
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
