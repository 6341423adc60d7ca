package app.kapstone.domain.measure;

import java.util.Locale;

/**
 * Measures whose total is kept, with the range their owners give: PHQ-9 0 to 27 and GAD-7 0 to 21
 * (phqscreeners.com), PCL-5 0 to 80 (National Center for PTSD), AUDIT-C 0 to 12 (SAMHSA).
 */
public enum Instrument {
  PHQ_9("PHQ-9", 27),
  GAD_7("GAD-7", 21),
  PCL_5("PCL-5", 80),
  AUDIT_C("AUDIT-C", 12);

  private final String label;
  private final int highest;

  Instrument(String label, int highest) {
    this.label = label;
    this.highest = highest;
  }

  /** By which protocols name it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The name under which it is published. */
  public String label() {
    return label;
  }

  /** The highest total; the lowest is 0. */
  public int highest() {
    return highest;
  }
}
