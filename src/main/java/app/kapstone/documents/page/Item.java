package app.kapstone.documents.page;

import java.util.List;

/** Something with a place. Points; x grows to the right, y down from the top. */
public sealed interface Item {
  Mark mark();

  /** The same thing elsewhere. */
  Item moved(double dx, double dy);

  /** The same thing as something else. */
  Item as(Mark other);

  /** Words on a base line that begins at x, y. */
  record Text(double x, double y, Face face, double size, Tone tone, String text, Mark mark)
      implements Item {
    @Override
    public Text moved(double dx, double dy) {
      return new Text(x + dx, y + dy, face, size, tone, text, mark);
    }

    @Override
    public Text as(Mark other) {
      return new Text(x, y, face, size, tone, text, other);
    }
  }

  /** A filled box. */
  record Fill(double x, double y, double width, double height, Tone tone, Mark mark)
      implements Item {
    @Override
    public Fill moved(double dx, double dy) {
      return new Fill(x + dx, y + dy, width, height, tone, mark);
    }

    @Override
    public Fill as(Mark other) {
      return new Fill(x, y, width, height, tone, other);
    }
  }

  /** A picture in a box. */
  record Drawing(double x, double y, double width, double height, Picture picture, Mark mark)
      implements Item {
    @Override
    public Drawing moved(double dx, double dy) {
      return new Drawing(x + dx, y + dy, width, height, picture, mark);
    }

    @Override
    public Drawing as(Mark other) {
      return new Drawing(x, y, width, height, picture, other);
    }
  }

  /**
   * A line through points.
   *
   * @param closed back to the first point
   */
  record Stroke(
      List<Spot> spots, double thickness, Tone tone, LineChart.Look look, boolean closed, Mark mark)
      implements Item {
    /** A point of a line. */
    public record Spot(double x, double y) {}

    public Stroke {
      spots = List.copyOf(spots);
    }

    static Stroke line(double x1, double y1, double x2, double y2, double thickness, Tone tone) {
      return new Stroke(
          List.of(new Spot(x1, y1), new Spot(x2, y2)),
          thickness,
          tone,
          LineChart.Look.SOLID,
          false,
          Mark.ARTIFACT);
    }

    static Stroke box(double x, double y, double width, double height, double thickness) {
      return new Stroke(
          List.of(
              new Spot(x, y),
              new Spot(x + width, y),
              new Spot(x + width, y + height),
              new Spot(x, y + height)),
          thickness,
          Tone.QUIET,
          LineChart.Look.SOLID,
          true,
          Mark.ARTIFACT);
    }

    @Override
    public Stroke moved(double dx, double dy) {
      List<Spot> there = spots.stream().map(s -> new Spot(s.x() + dx, s.y() + dy)).toList();
      return new Stroke(there, thickness, tone, look, closed, mark);
    }

    @Override
    public Stroke as(Mark other) {
      return new Stroke(spots, thickness, tone, look, closed, other);
    }
  }
}
