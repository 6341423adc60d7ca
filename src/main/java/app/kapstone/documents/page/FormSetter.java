package app.kapstone.documents.page;

import app.kapstone.documents.page.Mark.Role;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sets what is filled in by hand: lines to write on and boxes to tick. */
final class FormSetter {
  private final Typesetter typesetter;
  private final FontMetrics metrics;
  private final Marks marks;
  private final double x;
  private final double width;

  FormSetter(Typesetter typesetter, FontMetrics metrics, Marks marks, double x, double width) {
    this.typesetter = typesetter;
    this.metrics = metrics;
    this.marks = marks;
    this.x = x;
    this.width = width;
  }

  List<Strip> signature(Block.SignatureLine line, @Nullable Mark parent) {
    double dateX = x + width * 0.7;
    var items = new ArrayList<Item>();
    items.addAll(line(line.label(), parent, x, 32, x, x + width * 0.64, 30));
    items.addAll(line(line.dateLabel(), parent, dateX, 32, dateX, x + width, 30));
    return List.of(Strip.of(6, 44, items));
  }

  List<Strip> initials(Block.InitialsLine line, @Nullable Mark parent) {
    double from = x + width - 62;
    double words = metrics.width(Face.REGULAR, TypeStyle.SMALL.size(), line.label());
    return List.of(
        Strip.of(4, 18, line(line.label(), parent, from - words - 6, 6, from, x + width, 15)));
  }

  private List<Item> line(
      String label,
      @Nullable Mark parent,
      double left,
      double top,
      double x1,
      double x2,
      double y) {
    Mark words = marks.under(parent, Role.PARAGRAPH);
    Mark field = marks.under(words, Role.WRITING_LINE, label);
    var style = TypeStyle.SMALL;
    return List.of(
        new Item.Text(
            left, top + style.baseline(), style.face(), style.size(), style.tone(), label, words),
        Item.Stroke.line(x1, y, x2, y, 0.7, Tone.QUIET).as(field));
  }

  List<Strip> choice(Block.CheckChoice choice, @Nullable Mark parent) {
    Mark question = marks.under(parent, Role.PARAGRAPH);
    var strips = new ArrayList<Strip>();
    strips.addAll(typesetter.lines(Run.of(choice.label()), TypeStyle.BODY, x, width, 8, question));
    Mark list = marks.under(parent, Role.CHOICE_LIST);
    if (wide(choice.options()) <= width) {
      var row = new ArrayList<Item>();
      double left = x;
      for (String option : choice.options()) {
        option(choice, option, list, left).forEach(strip -> row.addAll(strip.items()));
        left += 44 + metrics.width(Face.REGULAR, TypeStyle.BODY.size(), option);
      }
      strips.add(Strip.of(4, TypeStyle.BODY.leading(), row));
    } else {
      choice.options().forEach(option -> strips.addAll(option(choice, option, list, x)));
    }
    return Strip.glueAll(strips);
  }

  private double wide(List<String> options) {
    return options.stream()
            .mapToDouble(option -> 44 + metrics.width(Face.REGULAR, TypeStyle.BODY.size(), option))
            .sum()
        - 24;
  }

  private List<Strip> option(Block.CheckChoice choice, String option, Mark list, double left) {
    boolean ticked = option.equals(choice.ticked());
    Mark item = marks.under(list, Role.LIST_ITEM);
    Mark label = marks.under(item, Role.LIST_LABEL);
    Mark box = marks.under(label, ticked ? Role.TICKED_BOX : Role.TICK_BOX, option);
    Mark body = marks.under(item, Role.LIST_BODY);
    double room = x + width - left - 20;
    var lines =
        new ArrayList<Strip>(
            typesetter.lines(Run.of(option), TypeStyle.BODY, left + 20, room, 4, body));
    var first = new ArrayList<Item>();
    first.add(Item.Stroke.box(left + 3, 2.5, 9.5, 9.5, 0.9).as(box));
    if (ticked) {
      first.add(Item.Stroke.line(left + 5, 4.5, left + 10.5, 10, 1.6, Tone.INK).as(box));
      first.add(Item.Stroke.line(left + 5, 10, left + 10.5, 4.5, 1.6, Tone.INK).as(box));
    }
    first.addAll(lines.getFirst().items());
    lines.set(0, Strip.of(4, lines.getFirst().height(), first));
    return lines;
  }
}
