package app.kapstone.domain.protocol;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.InvalidValue.Rule;
import app.kapstone.domain.source.Source;
import app.kapstone.domain.source.Sourced;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What comes between the doses and after the last one.
 *
 * @param measureTimes when the measures are asked
 * @param reviews when the course is looked at as a whole, one line per source
 * @param maintenance single doses after the series, one line per source
 * @param lapseDays after so many days without a dose the patient is checked anew; null when no
 *     source says
 */
public record FollowUp(
    List<MeasureTime> measureTimes,
    List<Review> reviews,
    List<Maintenance> maintenance,
    @Nullable Sourced<Integer> lapseDays) {
  /** Nothing is said. */
  public static final FollowUp NONE = new FollowUp(List.of(), List.of(), List.of(), null);

  /** The farthest day that is believed: ten years. */
  public static final int MOST_DAYS = 3653;

  /** From where days are counted. */
  public enum Anchor {
    BEFORE_FIRST_DOSE,
    AFTER_EACH_DOSE,
    AFTER_LAST_DOSE
  }

  /**
   * A time at which measures are asked.
   *
   * @param days counted from the anchor
   * @param measures keys; empty for all of the protocol's
   */
  public record MeasureTime(Anchor anchor, int days, List<String> measures, Source source) {
    public MeasureTime {
      measures = List.copyOf(measures);
      believed("days", days, 0);
    }
  }

  /**
   * A look at the whole.
   *
   * @param afterDose the dose after which it is, counted from 1; null for the last
   * @param days counted from that dose
   */
  public record Review(@Nullable Integer afterDose, int days, Source source) {
    public Review {
      believed("days", days, 0);
      if (afterDose != null && afterDose < 1) {
        throw new InvalidValue("afterDose", Rule.OUT_OF_RANGE, 1, 100);
      }
    }
  }

  /**
   * Single doses later on.
   *
   * @param says the rule in short words, to be read as the source's
   * @param fewestDays from one to the next; null when the source gives no figure
   * @param mostDays null when the source gives no figure
   */
  public record Maintenance(
      String says, @Nullable Integer fewestDays, @Nullable Integer mostDays, Source source) {
    public Maintenance {
      if (fewestDays != null) {
        believed("fewestDays", fewestDays, 1);
      }
      if (mostDays != null) {
        believed("mostDays", mostDays, fewestDays == null ? 1 : fewestDays);
      }
    }
  }

  public FollowUp {
    measureTimes = List.copyOf(measureTimes);
    reviews = List.copyOf(reviews);
    maintenance = List.copyOf(maintenance);
    if (lapseDays != null) {
      believed("lapseDays.value", lapseDays.value(), 1);
    }
  }

  private static void believed(String field, int days, int least) {
    if (days < least || days > MOST_DAYS) {
      throw new InvalidValue(field, Rule.OUT_OF_RANGE, least, MOST_DAYS);
    }
  }
}
