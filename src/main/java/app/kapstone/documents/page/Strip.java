package app.kapstone.documents.page;

import java.util.ArrayList;
import java.util.List;

/**
 * A slice of a column that is never cut: a line of words, a row of a table. Its items are placed
 * from its own top.
 *
 * @param before white above it, dropped at the top of a page
 * @param glued it stays on the page of the strip after it
 * @param newPage it begins a page
 * @param head the strips to repeat when a page begins with this one
 */
record Strip(
    double before,
    double height,
    List<Item> items,
    boolean glued,
    boolean newPage,
    List<Strip> head) {
  Strip {
    items = List.copyOf(items);
    head = List.copyOf(head);
  }

  static Strip of(double before, double height, List<? extends Item> items) {
    return new Strip(before, height, List.copyOf(items), false, false, List.of());
  }

  Strip glue(boolean on) {
    return new Strip(before, height, items, on, newPage, head);
  }

  Strip before(double points) {
    return new Strip(points, height, items, glued, newPage, head);
  }

  Strip onNewPage() {
    return new Strip(before, height, items, glued, true, head);
  }

  Strip under(List<Strip> repeated) {
    return new Strip(before, height, items, glued, newPage, repeated);
  }

  /** The same strip with all its items as something else. */
  Strip as(Mark mark) {
    List<Item> others = items.stream().map(item -> item.as(mark)).toList();
    return new Strip(before, height, others, glued, newPage, head);
  }

  /** The same strip, higher, with {@code fill} behind everything and its items moved down. */
  Strip padded(double above, double below, Item fill) {
    var all = new ArrayList<Item>();
    all.add(fill);
    items.forEach(item -> all.add(item.moved(0, above)));
    return new Strip(0, above + height + below, all, glued, newPage, head);
  }

  /** Each but the last stays with the one after it. */
  static List<Strip> glueAll(List<Strip> strips) {
    var glued = new ArrayList<Strip>();
    for (int i = 0; i < strips.size(); i++) {
      Strip strip = strips.get(i);
      glued.add(i < strips.size() - 1 ? strip.glue(true) : strip);
    }
    return glued;
  }

  /** No single line of a paragraph is left behind at the foot of a page or sent to the next. */
  static List<Strip> withoutWidowsAndOrphans(List<Strip> lines) {
    var glued = new ArrayList<Strip>(lines);
    int last = lines.size() - 1;
    if (last >= 1) {
      glued.set(0, glued.getFirst().glue(true));
      glued.set(last - 1, glued.get(last - 1).glue(true));
    }
    return glued;
  }
}
