package app.kapstone.domain.consent;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.InvalidValue.Rule;
import app.kapstone.domain.LineRule;
import java.util.ArrayList;
import java.util.List;

/** A mark that somebody made to sign or to initial: drawn, or typed by who cannot draw. */
public sealed interface Ink {
  /** A field is three times as wide as it is high. */
  int WIDTH = 3000;

  int HEIGHT = 1000;

  /** The name of a mark where it is refused. */
  String FIELD = "consent.ink";

  /**
   * Strokes as vectors with their times.
   *
   * @throws InvalidValue REQUIRED when there is no more than a dot, TOO_LONG when there is more
   *     than a hand draws
   */
  record Drawn(List<InkStroke> strokes) implements Ink {
    private static final int MOST_POINTS = 20_000;

    /** As far as a hand goes at the least, in thousandths of the field's height. */
    private static final int LEAST_LENGTH = 100;

    public Drawn {
      strokes = List.copyOf(strokes);
      if (strokes.stream().mapToInt(stroke -> stroke.points().size()).sum() > MOST_POINTS) {
        throw new InvalidValue(FIELD, Rule.TOO_LONG, MOST_POINTS);
      }
      if (strokes.stream().mapToDouble(Drawn::length).sum() < LEAST_LENGTH) {
        throw new InvalidValue(FIELD, Rule.REQUIRED);
      }
    }

    private static double length(InkStroke stroke) {
      double length = 0;
      InkStroke.Point before = stroke.points().getFirst();
      for (InkStroke.Point point : stroke.points()) {
        length += Math.hypot(point.x() - before.x(), point.y() - before.y());
        before = point;
      }
      return length;
    }

    /** Each point as {@code x,y,millis}, a space between points and a line for each stroke. */
    public String written() {
      var lines = new ArrayList<String>();
      for (InkStroke stroke : strokes) {
        lines.add(
            String.join(
                " ",
                stroke.points().stream()
                    .map(p -> p.x() + "," + p.y() + "," + p.millis())
                    .toList()));
      }
      return String.join("\n", lines);
    }

    /**
     * Reads what {@link #written()} gave.
     *
     * @throws IllegalArgumentException when it is something else
     */
    public static Drawn read(String written) {
      var strokes = new ArrayList<InkStroke>();
      for (String line : written.split("\n", -1)) {
        var points = new ArrayList<InkStroke.Point>();
        for (String point : line.split(" ", -1)) {
          String[] parts = point.split(",", -1);
          if (parts.length != 3) {
            throw new IllegalArgumentException("a point has three numbers");
          }
          points.add(
              new InkStroke.Point(
                  Integer.parseInt(parts[0]),
                  Integer.parseInt(parts[1]),
                  Integer.parseInt(parts[2])));
        }
        strokes.add(new InkStroke(points));
      }
      return new Drawn(strokes);
    }
  }

  /** A name or initials on the keyboard, accepted as the mark of who cannot draw. */
  record Typed(String words) implements Ink {
    public static final LineRule WORDS = LineRule.required(FIELD, 120);

    public Typed {
      words = WORDS.check(words);
    }
  }
}
