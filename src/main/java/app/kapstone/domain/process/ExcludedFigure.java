package app.kapstone.domain.process;

/**
 * A place in a text that does not belong in a process note.
 *
 * @param start of it in the text, in chars
 * @param words as they stand there
 */
public record ExcludedFigure(Kind kind, int start, String words) {
  /** What 45 CFR 164.501 shuts out, as far as it can be told from the letters. */
  public enum Kind {
    /** Monitoring: vital signs. */
    VITAL_SIGN,
    /** Prescription and monitoring of medicine: an amount of it. */
    DOSE,
    /** Session start and stop times, and how long it took. */
    TIME,
    /** Modalities and frequencies of treatment. */
    FREQUENCY,
    /** Results of clinical tests. */
    RESULT,
    /** A summary of the diagnosis: a code of it. */
    DIAGNOSIS
  }

  public int end() {
    return start + words.length();
  }
}
