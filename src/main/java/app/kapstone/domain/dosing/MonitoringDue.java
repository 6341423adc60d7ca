package app.kapstone.domain.dosing;

import app.kapstone.domain.patient.PatientId;
import app.kapstone.domain.source.Evidence;
import app.kapstone.domain.source.Source;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** An esketamine session whose monitoring form is still to be sent. */
public record MonitoringDue(SessionId session, PatientId patient, Instant firstDoseAt) {
  /** Days after the session within which the form is to be sent. */
  public static final int DAYS = 7;

  /** Whose rule that is. */
  public static final Source RULE =
      new Source(
          "Spravato REMS patient monitoring form (11/2021): submit within 7 days of every session",
          "https://manualspro.net/445029-spravato-patient-monitoring-form-instructions",
          Evidence.PRIMARY);

  /** The last day on which it is in time. */
  public LocalDate lastDay(ZoneId zone) {
    return LocalDate.ofInstant(firstDoseAt, zone).plusDays(DAYS);
  }
}
