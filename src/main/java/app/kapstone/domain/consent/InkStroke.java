package app.kapstone.domain.consent;

import java.util.List;

/** One stroke of a hand, from where it came down to where it was lifted. */
public record InkStroke(List<Point> points) {
  /**
   * Where the hand was, and when.
   *
   * @param x from the left, in thousandths of the field's height
   * @param y from the top, in thousandths of the field's height
   * @param millis since the hand first came down in this field
   */
  public record Point(int x, int y, int millis) {
    public Point {
      if (x < 0 || x > Ink.WIDTH || y < 0 || y > Ink.HEIGHT || millis < 0) {
        throw new IllegalArgumentException("a point lies in its field, after the beginning");
      }
    }
  }

  public InkStroke {
    points = List.copyOf(points);
    if (points.isEmpty()) {
      throw new IllegalArgumentException("a stroke has a point");
    }
  }
}
