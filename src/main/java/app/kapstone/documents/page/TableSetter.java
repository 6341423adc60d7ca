package app.kapstone.documents.page;

import app.kapstone.documents.page.Mark.Role;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sets a table: a row is one strip, unless it is higher than most of a page would bear. */
final class TableSetter {
  private static final double GUTTER = 8;
  private static final double AIR = 3.5;
  private static final int TALLEST_WHOLE_ROW = 14;

  private final Typesetter typesetter;
  private final Marks marks;
  private final double x;
  private final double width;

  TableSetter(Typesetter typesetter, Marks marks, double x, double width) {
    this.typesetter = typesetter;
    this.marks = marks;
    this.x = x;
    this.width = width;
  }

  List<Strip> strips(Block.Table table, @Nullable Mark parent) {
    Mark whole = marks.under(parent, Role.TABLE);
    var strips = new ArrayList<Strip>();
    List<Strip> head = List.of();
    if (!table.head().isEmpty()) {
      List<List<Run>> cells = table.head().stream().map(word -> List.of(Run.bold(word))).toList();
      head = Strip.glueAll(row(cells, TypeStyle.SMALL, table, whole, Role.COLUMN_HEAD, Tone.QUIET));
      strips.addAll(head.stream().map(strip -> strip.glue(true)).toList());
    }
    // names and values: the name is the head of its row
    Role first = table.head().isEmpty() ? Role.ROW_HEAD : Role.CELL;
    for (int i = 0; i < table.rows().size(); i++) {
      List<Strip> row =
          row(table.rows().get(i), TypeStyle.TABLE, table, whole, first, Tone.HAIRLINE);
      // the row before the last stays with it, so that no lone row opens a page
      boolean beforeLast = i == table.rows().size() - 2;
      for (int j = 0; j < row.size(); j++) {
        boolean glued = row.get(j).glued() || (beforeLast && j == row.size() - 1);
        strips.add(row.get(j).glue(glued).under(head));
      }
    }
    if (!strips.isEmpty()) {
      strips.set(0, strips.getFirst().before(10));
    }
    return strips;
  }

  private List<Strip> row(
      List<List<Run>> cells,
      TypeStyle style,
      Block.Table table,
      Mark whole,
      Role first,
      Tone underline) {
    Mark row = marks.under(whole, Role.ROW);
    List<Double> weights = table.weights();
    double total = weights.stream().mapToDouble(Double::doubleValue).sum();
    var lines = new ArrayList<List<Item>>();
    double left = x;
    for (int i = 0; i < cells.size(); i++) {
      double column = width * weights.get(i) / total;
      Mark mark = marks.under(row, i > 0 && first == Role.ROW_HEAD ? Role.CELL : first);
      List<Strip> cell = typesetter.lines(cells.get(i), style, left, column - GUTTER, 0, mark);
      for (int j = 0; j < cell.size(); j++) {
        if (lines.size() <= j) {
          lines.add(new ArrayList<>());
        }
        lines.get(j).addAll(cell.get(j).items());
      }
      left += column;
    }
    return lines.size() > TALLEST_WHOLE_ROW
        ? byLine(lines, style, underline)
        : List.of(whole(lines, style, underline));
  }

  private Strip whole(List<List<Item>> lines, TypeStyle style, Tone underline) {
    var items = new ArrayList<Item>();
    for (int j = 0; j < lines.size(); j++) {
      double down = AIR + j * style.leading();
      lines.get(j).forEach(item -> items.add(item.moved(0, down)));
    }
    double height = 2 * AIR + lines.size() * style.leading();
    items.add(Item.Stroke.line(x, height, x + width, height, 0.6, underline));
    return Strip.of(0, height, items);
  }

  private List<Strip> byLine(List<List<Item>> lines, TypeStyle style, Tone underline) {
    var strips = new ArrayList<Strip>();
    for (List<Item> line : lines) {
      strips.add(Strip.of(strips.isEmpty() ? AIR : 0, style.leading(), line));
    }
    var rule = Item.Stroke.line(x, AIR, x + width, AIR, 0.6, underline);
    strips.add(Strip.of(0, AIR, List.of(rule)));
    strips.set(strips.size() - 2, strips.get(strips.size() - 2).glue(true));
    return Strip.withoutWidowsAndOrphans(strips);
  }
}
