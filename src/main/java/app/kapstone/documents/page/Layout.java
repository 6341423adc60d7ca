package app.kapstone.documents.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Breaks a document into pages. Strips that are glued together move as one; only a group that no
 * page can hold is cut.
 *
 * @see <a href="file:../../../../../../../.github/decisions/0002-page-engine.md">decision 2</a>
 */
public final class Layout {
  private final Sheet sheet;
  private final FurnitureSetter furniture;
  private final List<List<Item>> pages = new ArrayList<>();
  private List<Item> page = new ArrayList<>();
  private double y;
  private boolean empty = true;

  private Layout(Document document, Sheet sheet, FontMetrics metrics) {
    this.sheet = sheet;
    this.furniture = new FurnitureSetter(document.furniture(), sheet, metrics);
    this.y = furniture.bodyTop(1);
  }

  /**
   * The pages of {@code document} on {@code sheet}; at least one.
   *
   * @throws UnprintableText when the font lacks a character of it
   */
  public static Pages paginate(Document document, Sheet sheet, FontMetrics metrics) {
    PrintCheck.check(document, metrics);
    var marks = new Marks();
    List<Strip> strips = new Typesetter(metrics, sheet.textWidth(), marks).strips(document.body());
    return new Pages(new Layout(document, sheet, metrics).pages(strips), marks.all());
  }

  private List<Page> pages(List<Strip> strips) {
    int from = 0;
    while (from < strips.size()) {
      int to = from;
      while (strips.get(to).glued() && to < strips.size() - 1 && !strips.get(to + 1).newPage()) {
        to++;
      }
      place(strips.subList(from, to + 1));
      from = to + 1;
    }
    pages.add(page);
    var finished = new ArrayList<Page>();
    for (int i = 0; i < pages.size(); i++) {
      var items = new ArrayList<Item>();
      furniture.items(i + 1, pages.size()).forEach(item -> items.add(asFurniture(item)));
      items.addAll(pages.get(i));
      items.sort(Comparator.comparingInt(item -> item.mark().number()));
      finished.add(new Page(sheet, items));
    }
    return finished;
  }

  private Item asFurniture(Item item) {
    return switch (item) {
      case Item.Text text -> text.as(text.y() < sheet.height() / 2 ? Mark.HEAD : Mark.FOOT);
      case Item.Fill fill -> fill;
      case Item.Stroke stroke -> stroke;
      case Item.Drawing drawing -> drawing.as(Mark.HEAD);
    };
  }

  private void place(List<Strip> group) {
    if (!empty && (group.getFirst().newPage() || !fits(group))) {
      turn();
      repeat(group.getFirst().head());
    }
    boolean whole = fits(group);
    for (Strip strip : group) {
      if (!whole && !empty && !fits(List.of(strip))) {
        turn();
        repeat(strip.head());
      }
      put(strip);
    }
  }

  private boolean fits(List<Strip> group) {
    double needed = 0;
    for (int i = 0; i < group.size(); i++) {
      boolean atTop = i == 0 && empty;
      needed += (atTop ? 0 : group.get(i).before()) + group.get(i).height();
    }
    return y + needed <= sheet.height() - sheet.bottom() + 0.01;
  }

  private void repeat(List<Strip> head) {
    head.forEach(strip -> put(strip.as(Mark.REPEATED)));
  }

  private void put(Strip strip) {
    y += empty ? 0 : strip.before();
    double top = y;
    strip.items().forEach(item -> page.add(item.moved(sheet.side(), top)));
    y += strip.height();
    empty = empty && strip.height() == 0;
  }

  private void turn() {
    pages.add(page);
    page = new ArrayList<>();
    y = furniture.bodyTop(pages.size() + 1);
    empty = true;
  }
}
