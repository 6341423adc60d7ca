package app.kapstone.domain.protocol;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.InvalidValue.Rule;
import app.kapstone.domain.source.Source;

/**
 * What a source says about onset, peak and return, in minutes after the dose; each may be a range.
 *
 * @param returnToMinute when effects have mostly gone
 */
public record TimeCourse(
    int onsetFromMinute,
    int onsetToMinute,
    int peakFromMinute,
    int peakToMinute,
    int returnFromMinute,
    int returnToMinute,
    Source source) {
  public TimeCourse {
    notBefore("onsetFromMinute", onsetFromMinute, 0);
    notBefore("onsetToMinute", onsetToMinute, onsetFromMinute);
    notBefore("peakFromMinute", peakFromMinute, onsetFromMinute);
    notBefore("peakToMinute", peakToMinute, peakFromMinute);
    notBefore("returnFromMinute", returnFromMinute, peakFromMinute);
    notBefore("returnToMinute", returnToMinute, returnFromMinute);
  }

  private static void notBefore(String field, int minute, int former) {
    if (minute < former) {
      throw new InvalidValue(field, Rule.OUT_OF_ORDER);
    }
    if (minute > VitalsRule.LONGEST_MINUTES) {
      throw new InvalidValue(field, Rule.OUT_OF_RANGE, 0, VitalsRule.LONGEST_MINUTES);
    }
  }
}
