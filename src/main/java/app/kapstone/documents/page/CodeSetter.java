package app.kapstone.documents.page;

import app.kapstone.documents.page.Mark.Role;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sets the groups of a key in even columns, each with its number and its check. */
final class CodeSetter {
  private static final TypeStyle STYLE = TypeStyle.CODE;

  private final FontMetrics metrics;
  private final Marks marks;
  private final double x;
  private final double width;

  CodeSetter(FontMetrics metrics, Marks marks, double x, double width) {
    this.metrics = metrics;
    this.marks = marks;
    this.x = x;
    this.width = width;
  }

  List<Strip> strips(Block.CodeGroups code, @Nullable Mark parent) {
    Mark list = marks.under(parent, Role.NUMBERED_LIST);
    double widest = 1;
    for (Block.CodeGroups.Group group : code.groups()) {
      double check = metrics.width(Face.REGULAR, TypeStyle.TABLE.size(), group.check());
      widest = Math.max(widest, 20 + letters(group) + 10 + check + 14);
    }
    int columns = Math.max(1, (int) (width / widest));
    var strips = new ArrayList<Strip>();
    for (int i = 0; i < code.groups().size(); i += columns) {
      var items = new ArrayList<Item>();
      for (int j = 0; j < columns && i + j < code.groups().size(); j++) {
        items.addAll(group(code.groups().get(i + j), list, x + j * width / columns));
      }
      strips.add(Strip.of(8, STYLE.leading(), items));
    }
    return Strip.glueAll(strips);
  }

  private List<Item> group(Block.CodeGroups.Group group, Mark list, double left) {
    Mark item = marks.under(list, Role.LIST_ITEM);
    var items = new ArrayList<Item>();
    Mark label = marks.under(item, Role.LIST_LABEL);
    items.add(word(group.number(), TypeStyle.SMALL, left, 8, label));
    Mark body = marks.under(item, Role.LIST_BODY);
    items.add(word(group.letters(), STYLE, left + 20, 0, body));
    if (!group.check().isEmpty()) {
      items.add(word(group.check(), TypeStyle.TABLE, left + 30 + letters(group), 7, body));
    }
    return items;
  }

  private double letters(Block.CodeGroups.Group group) {
    return metrics.width(STYLE.face(), STYLE.size(), group.letters());
  }

  private static Item word(String text, TypeStyle style, double left, double top, Mark mark) {
    double base = top + style.baseline();
    return new Item.Text(left, base, style.face(), style.size(), style.tone(), text, mark);
  }
}
