package app.kapstone.domain.protocol;

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
    if (onsetFromMinute < 0
        || onsetToMinute < onsetFromMinute
        || peakFromMinute < onsetFromMinute
        || peakToMinute < peakFromMinute
        || returnFromMinute < peakFromMinute
        || returnToMinute < returnFromMinute) {
      throw new IllegalArgumentException("a time course runs onset, peak, return");
    }
  }
}
