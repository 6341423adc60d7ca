package app.kapstone.domain.care;

import app.kapstone.domain.patient.PatientId;
import java.time.LocalDate;

/**
 * Something signed that soon holds no more.
 *
 * @param form the key of the consent form; empty for a screening
 * @param last the last day on which it holds
 */
public record Ending(PatientId patient, String name, String form, LocalDate last) {
  /** How many days ahead it is said; set by the practice. */
  public static final int AHEAD_DAYS = 30;

  public boolean screening() {
    return form.isEmpty();
  }
}
