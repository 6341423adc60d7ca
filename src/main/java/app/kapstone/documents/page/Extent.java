package app.kapstone.documents.page;

import java.util.List;

/** The box around things on a page, in points from its upper left corner. */
public record Extent(double left, double top, double right, double bottom) {
  private static final Extent NOTHING =
      new Extent(
          Double.POSITIVE_INFINITY,
          Double.POSITIVE_INFINITY,
          Double.NEGATIVE_INFINITY,
          Double.NEGATIVE_INFINITY);

  /** The box around at least one thing. */
  public static Extent of(List<Item> items, FontMetrics metrics) {
    Extent all = NOTHING;
    for (Item item : items) {
      all = all.and(of(item, metrics));
    }
    return all;
  }

  private static Extent of(Item item, FontMetrics metrics) {
    return switch (item) {
      case Item.Text text -> {
        double right = text.x() + metrics.width(text.face(), text.size(), text.text());
        double below = text.y() + 0.3 * text.size();
        yield new Extent(text.x(), text.y() - 1.1 * text.size(), right, below);
      }
      case Item.Fill fill ->
          new Extent(fill.x(), fill.y(), fill.x() + fill.width(), fill.y() + fill.height());
      case Item.Drawing drawing ->
          new Extent(
              drawing.x(),
              drawing.y(),
              drawing.x() + drawing.width(),
              drawing.y() + drawing.height());
      case Item.Stroke stroke -> {
        Extent all = NOTHING;
        for (Item.Stroke.Spot spot : stroke.spots()) {
          all = all.and(new Extent(spot.x(), spot.y(), spot.x(), spot.y()));
        }
        yield all;
      }
    };
  }

  private Extent and(Extent other) {
    return new Extent(
        Math.min(left, other.left),
        Math.min(top, other.top),
        Math.max(right, other.right),
        Math.max(bottom, other.bottom));
  }
}
