package app.kapstone.domain.dosing;

import app.kapstone.domain.protocol.TimeCourse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the last dose stands on the time course that the protocol's source describes. It tells what
 * is usual, not what this patient feels.
 */
public enum TimeCoursePart {
  BEFORE_ONSET,
  ONSET,
  PEAK,
  RETURN,
  /** Past the time at which the source says that effects have mostly gone. */
  AFTER,
  /** The source gives no figure for this time. */
  UNSAID;

  /** Where two overlap, the later counts. */
  private static final List<TimeCoursePart> LATEST_FIRST =
      List.of(AFTER, RETURN, PEAK, ONSET, BEFORE_ONSET);

  /**
   * From one minute after the first dose up to another, which is no part of it; both may be the
   * same.
   */
  public record Stretch(int from, int to) {
    boolean holds(long minute) {
      return minute >= from && minute < to;
    }
  }

  public static TimeCoursePart at(TimeCourse course, Duration sinceLastDose) {
    long minute = sinceLastDose.toMinutes();
    return LATEST_FIRST.stream()
        .filter(part -> part.of(course).filter(stretch -> stretch.holds(minute)).isPresent())
        .findFirst()
        .orElse(UNSAID);
  }

  /** When this part is; empty when the source does not give it. */
  public Optional<Stretch> of(TimeCourse course) {
    Integer peak = first(course.peakFromMinute(), course.peakToMinute());
    Integer gone = course.goneMinute();
    return switch (this) {
      case BEFORE_ONSET -> stretch(0, course.onsetFromMinute());
      case ONSET -> {
        Integer by = first(course.onsetToMinute(), course.onsetFromMinute());
        Integer from = course.onsetFromMinute();
        yield by == null ? Optional.empty() : stretch(from == null ? 0 : from, first(peak, by));
      }
      case PEAK ->
          stretch(
              peak,
              first(course.peakToMinute(), first(course.returnFromMinute(), first(gone, peak))));
      case RETURN ->
          stretch(first(course.peakToMinute(), first(course.returnFromMinute(), gone)), gone);
      case AFTER -> stretch(gone, Integer.MAX_VALUE);
      case UNSAID -> Optional.empty();
    };
  }

  private static Optional<Stretch> stretch(@Nullable Integer from, @Nullable Integer to) {
    return from == null || to == null ? Optional.empty() : Optional.of(new Stretch(from, to));
  }

  private static @Nullable Integer first(@Nullable Integer one, @Nullable Integer other) {
    return one == null ? other : one;
  }
}
