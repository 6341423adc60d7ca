package app.kapstone.documents.page;

import app.kapstone.documents.page.Mark.Role;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns blocks into the strips of one column. */
final class Typesetter {
  private static final double INDENT = 16;
  private static final double PADDING = 12;

  private final FontMetrics metrics;
  private final double width;
  private final Marks marks;

  Typesetter(FontMetrics metrics, double width, Marks marks) {
    this.metrics = metrics;
    this.width = width;
    this.marks = marks;
  }

  List<Strip> strips(List<Block> blocks) {
    return column(blocks, null, 0, width);
  }

  private List<Strip> column(List<Block> blocks, @Nullable Mark parent, double x, double wide) {
    var strips = new ArrayList<Strip>();
    boolean newPage = false;
    for (Block next : blocks) {
      if (next instanceof Block.PageBreak) {
        newPage = true;
        continue;
      }
      List<Strip> set = set(next, parent, x, wide);
      if (set.isEmpty()) {
        continue;
      }
      if (isInitials(next) && !strips.isEmpty()) {
        strips.add(strips.removeLast().glue(true));
      }
      strips.add(newPage ? set.getFirst().onNewPage() : set.getFirst());
      strips.addAll(set.subList(1, set.size()));
      newPage = false;
    }
    return strips;
  }

  /** What stays with the block before it. */
  private static boolean isInitials(Block block) {
    return block instanceof Block.InitialsLine
        || block instanceof Block.Signed signed && signed.stamp() == null;
  }

  private List<Strip> set(Block next, @Nullable Mark parent, double x, double wide) {
    return switch (next) {
      case Block.Heading heading -> heading(heading, parent, x, wide);
      case Block.Paragraph p -> {
        Mark mark = marks.under(parent, Role.PARAGRAPH);
        yield Strip.withoutWidowsAndOrphans(lines(p.runs(), p.style(), x, wide, 6, mark));
      }
      case Block.BulletList list -> list(list.items(), false, parent, x, wide);
      case Block.NumberedList list -> list(list.items(), true, parent, x, wide);
      case Block.Table table -> new TableSetter(this, marks, x, wide).strips(table, parent);
      case Block.KeepTogether group -> Strip.glueAll(column(group.blocks(), parent, x, wide));
      case Block.Rule rule ->
          List.of(
              Strip.of(10, 1, List.of(Item.Stroke.line(x, 0, x + wide, 0, 0.6, Tone.HAIRLINE))));
      case Block.Gap gap -> List.of(Strip.of(gap.points(), 0, List.of()));
      case Block.SignatureLine line -> forms(x, wide).signature(line, parent);
      case Block.InitialsLine line -> forms(x, wide).initials(line, parent);
      case Block.Signed signed ->
          new SignatureSetter(metrics, marks, x, wide).strips(signed, parent);
      case Block.CheckChoice choice -> forms(x, wide).choice(choice, parent);
      case Block.Callout callout -> callout(callout, parent, x, wide);
      case Block.CodeGroups code -> new CodeSetter(metrics, marks, x, wide).strips(code, parent);
      case Block.PageBreak none -> List.of();
      case Block.Figure figure -> {
        Mark mark = marks.under(parent, Role.FIGURE, figure.alternative());
        List<Item> items = new ChartSetter(metrics, mark).items(figure.chart(), x, wide);
        yield List.of(Strip.of(10, figure.chart().heightPoints(), items));
      }
    };
  }

  private FormSetter forms(double x, double wide) {
    return new FormSetter(this, metrics, marks, x, wide);
  }

  private List<Strip> heading(Block.Heading heading, @Nullable Mark parent, double x, double wide) {
    double before =
        switch (heading.level()) {
          case 1 -> 20;
          case 2 -> 18;
          default -> 12;
        };
    var style = TypeStyle.ofHeading(heading.level());
    Mark mark = marks.heading(parent, heading.level(), heading.text());
    var lines = lines(Run.of(heading.text()), style, x, wide, before, mark);
    return lines.stream().map(strip -> strip.glue(true)).toList();
  }

  private List<Strip> list(
      List<List<Run>> items, boolean numbered, @Nullable Mark parent, double x, double wide) {
    var strips = new ArrayList<Strip>();
    Mark list = marks.under(parent, numbered ? Role.NUMBERED_LIST : Role.BULLET_LIST);
    double inner = numbered ? INDENT + 4 : INDENT;
    for (int i = 0; i < items.size(); i++) {
      Mark item = marks.under(list, Role.LIST_ITEM);
      Mark label = marks.under(item, Role.LIST_LABEL);
      Mark body = marks.under(item, Role.LIST_BODY);
      List<Strip> lines = lines(items.get(i), TypeStyle.BODY, x + inner, wide - inner, 4, body);
      var style = TypeStyle.BODY;
      var first = new ArrayList<Item>();
      first.add(
          new Item.Text(
              x + 3,
              style.baseline(),
              Face.REGULAR,
              style.size(),
              Tone.ACCENT,
              numbered ? (i + 1) + "." : "•",
              label));
      first.addAll(lines.getFirst().items());
      var whole = new ArrayList<Strip>(lines);
      whole.set(0, Strip.of(4, lines.getFirst().height(), first));
      strips.addAll(Strip.withoutWidowsAndOrphans(whole));
    }
    return strips;
  }

  private List<Strip> callout(Block.Callout callout, @Nullable Mark parent, double x, double wide) {
    Mark group = marks.under(parent, Role.GROUP);
    List<Strip> inner = column(callout.blocks(), group, x + PADDING + 3, wide - 2 * PADDING - 3);
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

  /**
   * Lines of words; the first has {@code before} points of white above it. Where some are struck,
   * each run is a part of its own, so that the stroke is heard.
   */
  List<Strip> lines(
      List<Run> runs, TypeStyle style, double x, double wide, double before, Mark mark) {
    var spans = new IdentityHashMap<Run, Mark>();
    if (runs.stream().anyMatch(run -> run.finish() == Run.Finish.STRUCK)) {
      for (Run run : runs) {
        boolean struck = run.finish() == Run.Finish.STRUCK;
        spans.put(run, marks.under(mark, struck ? Role.STRUCK : Role.SPAN));
      }
    }
    var strips = new ArrayList<Strip>();
    for (List<LineBreaker.Fragment> line : LineBreaker.lines(metrics, style, wide, runs)) {
      var items = new ArrayList<Item>();
      for (LineBreaker.Fragment fragment : line) {
        items.addAll(fragment(fragment, style, x, spans.getOrDefault(fragment.run(), mark)));
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
    double wide = fragment.width();
    double size = style.size();
    return switch (fragment.run().finish()) {
      case PLAIN -> List.of(text);
      case MARKED ->
          List.of(
              new Item.Fill(from - 1, base - size, wide + 2, size * 1.32, Tone.TINT, Mark.ARTIFACT),
              text);
      case STRUCK -> {
        double middle = base - size * 0.27;
        yield List.of(text, Item.Stroke.line(from, middle, from + wide, middle, 0.8, Tone.INK));
      }
    };
  }
}
