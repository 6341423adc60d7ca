package app.kapstone.documents.page;

import app.kapstone.documents.page.Mark.Role;
import java.util.ArrayList;
import java.util.List;

/** Turns blocks into the strips of one column. */
final class Typesetter {
  private static final double INDENT = 16;
  private static final double PADDING = 12;

  private final FontMetrics metrics;
  private final double width;
  private int block;

  Typesetter(FontMetrics metrics, double width) {
    this.metrics = metrics;
    this.width = width;
  }

  List<Strip> strips(List<Block> blocks) {
    return column(blocks, 0, width);
  }

  private List<Strip> column(List<Block> blocks, double x, double wide) {
    var strips = new ArrayList<Strip>();
    boolean newPage = false;
    for (Block next : blocks) {
      if (next instanceof Block.PageBreak) {
        newPage = true;
        continue;
      }
      List<Strip> set = set(next, x, wide);
      if (set.isEmpty()) {
        continue;
      }
      if (next instanceof Block.InitialsLine && !strips.isEmpty()) {
        strips.add(strips.removeLast().glue(true));
      }
      strips.add(newPage ? set.getFirst().onNewPage() : set.getFirst());
      strips.addAll(set.subList(1, set.size()));
      newPage = false;
    }
    return strips;
  }

  private List<Strip> set(Block next, double x, double wide) {
    block++;
    return switch (next) {
      case Block.Heading heading -> heading(heading, x, wide);
      case Block.Paragraph p ->
          Strip.withoutWidowsAndOrphans(lines(p.runs(), p.style(), x, wide, 6, Role.PARAGRAPH));
      case Block.BulletList list -> list(list.items(), false, x, wide);
      case Block.NumberedList list -> list(list.items(), true, x, wide);
      case Block.Table table -> new TableSetter(this, x, wide).strips(table);
      case Block.KeepTogether group -> Strip.glueAll(column(group.blocks(), x, wide));
      case Block.Rule rule ->
          List.of(
              Strip.of(10, 1, List.of(Item.Stroke.line(x, 0, x + wide, 0, 0.6, Tone.HAIRLINE))));
      case Block.Gap gap -> List.of(Strip.of(gap.points(), 0, List.of()));
      case Block.SignatureLine line -> signature(line, x, wide);
      case Block.InitialsLine line -> initials(line, x, wide);
      case Block.CheckChoice choice -> choice(choice, x, wide);
      case Block.Callout callout -> callout(callout, x, wide);
      case Block.CodeGroups code -> code(code, x, wide);
      case Block.PageBreak none -> List.of();
      case Block.Figure figure ->
          List.of(
              Strip.of(
                  10,
                  figure.chart().heightPoints(),
                  new ChartSetter(metrics, new Mark(block, Role.FIGURE))
                      .items(figure.chart(), x, wide)));
    };
  }

  private List<Strip> heading(Block.Heading heading, double x, double wide) {
    double before =
        switch (heading.level()) {
          case 1 -> 20;
          case 2 -> 18;
          default -> 12;
        };
    var style = TypeStyle.ofHeading(heading.level());
    Role role = Role.ofHeading(heading.level());
    var lines = lines(Run.of(heading.text()), style, x, wide, before, role);
    return lines.stream().map(strip -> strip.glue(true)).toList();
  }

  private List<Strip> list(List<List<Run>> items, boolean numbered, double x, double wide) {
    var strips = new ArrayList<Strip>();
    for (int i = 0; i < items.size(); i++) {
      double inner = numbered ? INDENT + 4 : INDENT;
      List<Strip> lines =
          lines(items.get(i), TypeStyle.BODY, x + inner, wide - inner, 4, Role.LIST_BODY);
      String label = numbered ? (i + 1) + "." : "•";
      var style = TypeStyle.BODY;
      var sign =
          new Item.Text(
              x + 3,
              style.baseline(),
              Face.REGULAR,
              style.size(),
              Tone.ACCENT,
              label,
              new Mark(block, Role.LIST_LABEL));
      var first = new ArrayList<Item>();
      first.add(sign);
      first.addAll(lines.getFirst().items());
      var whole = new ArrayList<Strip>(lines);
      whole.set(0, Strip.of(4, lines.getFirst().height(), first));
      strips.addAll(Strip.withoutWidowsAndOrphans(whole));
    }
    return strips;
  }

  private List<Strip> signature(Block.SignatureLine line, double x, double wide) {
    double dateX = x + wide * 0.7;
    var items = new ArrayList<Item>();
    items.add(Item.Stroke.line(x, 30, x + wide * 0.64, 30, 0.7, Tone.QUIET));
    items.add(Item.Stroke.line(dateX, 30, x + wide, 30, 0.7, Tone.QUIET));
    items.addAll(word(line.label(), TypeStyle.SMALL, x, 32, Role.FORM));
    items.addAll(word(line.dateLabel(), TypeStyle.SMALL, dateX, 32, Role.FORM));
    return List.of(Strip.of(6, 44, items));
  }

  private List<Strip> initials(Block.InitialsLine line, double x, double wide) {
    var items = new ArrayList<Item>();
    double from = x + wide - 62;
    double words = metrics.width(Face.REGULAR, TypeStyle.SMALL.size(), line.label());
    items.add(Item.Stroke.line(from, 15, x + wide, 15, 0.7, Tone.QUIET));
    items.addAll(word(line.label(), TypeStyle.SMALL, from - words - 6, 6, Role.FORM));
    return List.of(Strip.of(4, 18, items));
  }

  private List<Strip> choice(Block.CheckChoice choice, double x, double wide) {
    var strips = new ArrayList<Strip>();
    strips.addAll(lines(Run.of(choice.label()), TypeStyle.BODY, x, wide, 8, Role.FORM));
    var row = new ArrayList<Item>();
    double end = 0;
    for (String option : choice.options()) {
      row.addAll(box(option, x + end, wide));
      end += 44 + metrics.width(Face.REGULAR, TypeStyle.BODY.size(), option);
    }
    if (end - 24 <= wide) {
      strips.add(Strip.of(4, TypeStyle.BODY.leading(), row));
    } else {
      for (String option : choice.options()) {
        List<Strip> lines = lines(Run.of(option), TypeStyle.BODY, x + 20, wide - 20, 4, Role.FORM);
        double height = lines.size() * TypeStyle.BODY.leading();
        strips.add(Strip.of(4, height, box(option, x, wide)));
      }
    }
    return Strip.glueAll(strips);
  }

  private List<Item> box(String option, double x, double wide) {
    var items = new ArrayList<Item>();
    items.add(Item.Stroke.box(x + 3, 2.5, 9.5, 9.5, 0.9));
    double down = 0;
    for (Strip line : lines(Run.of(option), TypeStyle.BODY, x + 20, wide - 20, 0, Role.FORM)) {
      double top = down;
      line.items().forEach(item -> items.add(item.moved(0, top)));
      down += line.height();
    }
    return items;
  }

  private List<Strip> callout(Block.Callout callout, double x, double wide) {
    List<Strip> inner = column(callout.blocks(), x + PADDING + 3, wide - 2 * PADDING - 3);
    var strips = new ArrayList<Strip>();
    for (int i = 0; i < inner.size(); i++) {
      Strip strip = inner.get(i);
      double above = i == 0 ? PADDING - 3 : strip.before();
      double below = i == inner.size() - 1 ? PADDING - 2 : 0;
      double high = above + strip.height() + below;
      Strip padded =
          strip.padded(above, below, new Item.Fill(x, 0, wide, high, Tone.TINT, Mark.ARTIFACT));
      var items = new ArrayList<Item>(padded.items());
      items.add(1, new Item.Fill(x, 0, 2.5, high, Tone.ACCENT, Mark.ARTIFACT));
      strips.add(
          new Strip(i == 0 ? 10 : 0, high, items, padded.glued(), padded.newPage(), List.of()));
    }
    return Strip.glueAll(strips);
  }

  private List<Strip> code(Block.CodeGroups code, double x, double wide) {
    var strips = new ArrayList<Strip>();
    var style = TypeStyle.CODE;
    double widest = 1;
    for (Block.CodeGroups.Group group : code.groups()) {
      double letters = metrics.width(style.face(), style.size(), group.letters());
      double check = metrics.width(Face.REGULAR, TypeStyle.TABLE.size(), group.check());
      widest = Math.max(widest, 20 + letters + 10 + check + 14);
    }
    int columns = Math.max(1, (int) (wide / widest));
    double column = wide / columns;
    for (int i = 0; i < code.groups().size(); i += columns) {
      var items = new ArrayList<Item>();
      for (int j = 0; j < columns && i + j < code.groups().size(); j++) {
        Block.CodeGroups.Group group = code.groups().get(i + j);
        double left = x + j * column;
        double letters = metrics.width(style.face(), style.size(), group.letters());
        items.addAll(word(group.number(), TypeStyle.SMALL, left, 8, Role.CODE));
        items.addAll(word(group.letters(), style, left + 20, 0, Role.CODE));
        if (!group.check().isEmpty()) {
          items.addAll(word(group.check(), TypeStyle.TABLE, left + 30 + letters, 7, Role.CODE));
        }
      }
      strips.add(Strip.of(8, style.leading(), items));
    }
    return Strip.glueAll(strips);
  }

  private List<Item> word(String text, TypeStyle style, double x, double top, Role role) {
    var mark = new Mark(block, role);
    double base = top + style.baseline();
    return List.of(new Item.Text(x, base, style.face(), style.size(), style.tone(), text, mark));
  }

  /** Lines of words; the first has {@code before} points of white above it. */
  List<Strip> lines(
      List<Run> runs, TypeStyle style, double x, double wide, double before, Role role) {
    var strips = new ArrayList<Strip>();
    var mark = new Mark(block, role);
    for (List<LineBreaker.Fragment> line : LineBreaker.lines(metrics, style, wide, runs)) {
      var items = new ArrayList<Item>();
      for (LineBreaker.Fragment fragment : line) {
        items.addAll(fragment(fragment, style, x, mark));
      }
      strips.add(Strip.of(strips.isEmpty() ? before : 0, style.leading(), items));
    }
    return strips;
  }

  private static List<Item> fragment(
      LineBreaker.Fragment fragment, TypeStyle style, double x, Mark mark) {
    double from = x + fragment.x();
    double base = style.baseline();
    Face face = LineBreaker.face(style, fragment.run());
    var text = new Item.Text(from, base, face, style.size(), style.tone(), fragment.text(), mark);
    double to = from + fragment.width();
    return switch (fragment.run().finish()) {
      case PLAIN -> List.of(text);
      case MARKED ->
          List.of(
              new Item.Fill(
                  from - 1,
                  base - style.size(),
                  to - from + 2,
                  style.size() * 1.32,
                  Tone.TINT,
                  mark),
              text);
      case STRUCK -> {
        double middle = base - style.size() * 0.27;
        yield List.of(text, Item.Stroke.line(from, middle, to, middle, 0.8, Tone.INK));
      }
    };
  }
}
