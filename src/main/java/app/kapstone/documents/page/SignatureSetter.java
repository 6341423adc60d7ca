package app.kapstone.documents.page;

import app.kapstone.documents.page.Mark.Role;
import app.kapstone.domain.consent.Ink;
import app.kapstone.domain.consent.InkStroke;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sets marks that a hand made on the screen: its strokes as lines, or the name that was typed. */
final class SignatureSetter {
  private static final double SIGNATURE_HEIGHT = 42;
  private static final double INITIALS_HEIGHT = 20;
  private static final double PEN = 1.1;

  private final FontMetrics metrics;
  private final Marks marks;
  private final double x;
  private final double width;

  SignatureSetter(FontMetrics metrics, Marks marks, double x, double width) {
    this.metrics = metrics;
    this.marks = marks;
    this.x = x;
    this.width = width;
  }

  List<Strip> strips(Block.Signed signed, @Nullable Mark parent) {
    Block.Signed.Stamp stamp = signed.stamp();
    return List.of(stamp == null ? initials(signed, parent) : signature(signed, stamp, parent));
  }

  private Strip signature(Block.Signed signed, Block.Signed.Stamp stamp, @Nullable Mark parent) {
    double line = SIGNATURE_HEIGHT + 3;
    double dateX = x + width * 0.7;
    var items = new ArrayList<Item>();
    Mark name = marks.under(parent, Role.PARAGRAPH);
    items.add(words(signed.label(), TypeStyle.SMALL, x, line + 2, name));
    items.addAll(ink(signed, x, SIGNATURE_HEIGHT, parent));
    items.add(Item.Stroke.line(x, line, x + width * 0.64, line, 0.7, Tone.QUIET));
    Mark when = marks.under(parent, Role.PARAGRAPH);
    items.add(words(stamp.label(), TypeStyle.SMALL, dateX, line + 2, when));
    items.add(words(stamp.words(), TypeStyle.SMALL, dateX, line - 12, when));
    items.add(Item.Stroke.line(dateX, line, x + width, line, 0.7, Tone.QUIET));
    return Strip.of(6, line + 14, items);
  }

  private Strip initials(Block.Signed signed, @Nullable Mark parent) {
    double from = x + width - INITIALS_HEIGHT * Ink.WIDTH / Ink.HEIGHT - 2;
    double wide = metrics.width(Face.REGULAR, TypeStyle.SMALL.size(), signed.label());
    var items = new ArrayList<Item>();
    Mark label = marks.under(parent, Role.PARAGRAPH);
    items.add(words(signed.label(), TypeStyle.SMALL, from - wide - 6, INITIALS_HEIGHT - 9, label));
    items.addAll(ink(signed, from, INITIALS_HEIGHT, parent));
    items.add(
        Item.Stroke.line(
            from, INITIALS_HEIGHT + 1, x + width, INITIALS_HEIGHT + 1, 0.7, Tone.QUIET));
    return Strip.of(4, INITIALS_HEIGHT + 4, items);
  }

  private List<Item> ink(Block.Signed signed, double left, double high, @Nullable Mark parent) {
    return switch (signed.ink()) {
      case Ink.Typed typed -> {
        var style = TypeStyle.BODY;
        Mark mark = marks.under(parent, Role.PARAGRAPH);
        yield List.of(
            new Item.Text(
                left, high - 4, Face.ITALIC, style.size(), style.tone(), typed.words(), mark));
      }
      case Ink.Drawn drawn -> {
        Mark mark = marks.under(parent, Role.FIGURE, signed.alternative());
        double scale = high / Ink.HEIGHT;
        yield drawn.strokes().stream().map(stroke -> line(stroke, left, scale).as(mark)).toList();
      }
    };
  }

  private static Item line(InkStroke stroke, double left, double scale) {
    var spots = new ArrayList<Item.Stroke.Spot>();
    for (InkStroke.Point point : stroke.points()) {
      spots.add(new Item.Stroke.Spot(left + point.x() * scale, point.y() * scale));
    }
    if (spots.size() == 1) { // a dot is a line of no length, which nobody would see
      spots.add(new Item.Stroke.Spot(spots.getFirst().x() + PEN, spots.getFirst().y()));
    }
    return new Item.Stroke(spots, PEN, Tone.INK, LineChart.Look.SOLID, false, Mark.ARTIFACT);
  }

  private static Item words(String text, TypeStyle style, double left, double top, Mark mark) {
    return new Item.Text(
        left, top + style.baseline(), style.face(), style.size(), style.tone(), text, mark);
  }
}
