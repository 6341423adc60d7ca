package app.kapstone.domain.note;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.InvalidValue.Rule;
import org.jspecify.annotations.Nullable;

/**
 * What the therapist makes of a meeting, 0 to 10 each; null where none was given.
 *
 * @param alliance how well they work together; 10 is best
 * @param intensity how strong the meeting was; neither end is better
 */
public record Ratings(@Nullable Integer alliance, @Nullable Integer intensity) {
  public static final int HIGHEST = 10;
  public static final Ratings NONE = new Ratings(null, null);

  public Ratings {
    check("note.alliance", alliance);
    check("note.intensity", intensity);
  }

  public boolean none() {
    return alliance == null && intensity == null;
  }

  private static void check(String field, @Nullable Integer value) {
    if (value != null && (value < 0 || value > HIGHEST)) {
      throw new InvalidValue(field, Rule.OUT_OF_RANGE, 0, HIGHEST);
    }
  }
}
