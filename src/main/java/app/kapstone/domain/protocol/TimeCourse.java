package app.kapstone.domain.protocol;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.InvalidValue.Rule;
import app.kapstone.domain.source.Source;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a source says about onset, peak and return, in minutes after the first dose; each may be a
 * range, or the end of one. A figure that the source does not give is null; one at least is there.
 *
 * @param onsetToMinute by when effects begin
 * @param returnToMinute when effects have mostly gone
 */
public record TimeCourse(
    @Nullable Integer onsetFromMinute,
    @Nullable Integer onsetToMinute,
    @Nullable Integer peakFromMinute,
    @Nullable Integer peakToMinute,
    @Nullable Integer returnFromMinute,
    @Nullable Integer returnToMinute,
    Source source) {
  public TimeCourse {
    int onset = range("onset", onsetFromMinute, onsetToMinute, 0);
    int peak = range("peak", peakFromMinute, peakToMinute, onset);
    range("return", returnFromMinute, returnToMinute, peak);
    if (Stream.of(onsetFromMinute, onsetToMinute, peakFromMinute, peakToMinute)
            .allMatch(Objects::isNull)
        && returnFromMinute == null
        && returnToMinute == null) {
      throw new InvalidValue("onsetFromMinute", Rule.REQUIRED);
    }
  }

  /**
   * @param former the latest beginning that was given before it
   * @return the latest that is given now
   */
  private static int range(String part, @Nullable Integer from, @Nullable Integer to, int former) {
    int begins = notBefore(part + "FromMinute", from, former);
    notBefore(part + "ToMinute", to, begins);
    return begins;
  }

  private static int notBefore(String field, @Nullable Integer minute, int former) {
    if (minute == null) {
      return former;
    }
    if (minute < former) {
      throw new InvalidValue(field, Rule.OUT_OF_ORDER);
    }
    if (minute > VitalsRule.LONGEST_MINUTES) {
      throw new InvalidValue(field, Rule.OUT_OF_RANGE, 0, VitalsRule.LONGEST_MINUTES);
    }
    return minute;
  }

  /** When the source says at the latest that effects have mostly gone; null when it does not. */
  public @Nullable Integer goneMinute() {
    return returnToMinute == null ? returnFromMinute : returnToMinute;
  }
}
