package app.kapstone.domain.care;

import app.kapstone.domain.source.Evidence;
import app.kapstone.domain.source.Source;
import app.kapstone.domain.source.Sourced;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The days after a last dose in which a return of what was treated is looked for. It says what was
 * published and predicts nothing of one patient.
 */
public final class RelapseWatch {
  /** The median time to relapse that was published, in days, and of whom. */
  public static final Sourced<Integer> MEDIAN =
      new Sourced<>(
          18,
          new Source(
              "Ketamine-Assisted Psychotherapy: Cutting-Edge Research Insights (article; its"
                  + " address was not recorded): infusions alone, without therapy, in"
                  + " treatment-resistant depression",
              "",
              Evidence.SECONDARY));

  /** From which day the first page asks after a patient; set by the practice. */
  public static final int FROM_DAYS = 7;

  /** Up to which day it does; set by the practice. */
  public static final int TO_DAYS = 60;

  private RelapseWatch() {}

  /** Whole days since a dose, by the calendar of the practice. */
  public static long days(LastDose dose, LocalDate today, ZoneId zone) {
    return ChronoUnit.DAYS.between(LocalDate.ofInstant(dose.at(), zone), today);
  }

  /** Whether the patient is asked after: no dose is planned and the days fit. */
  public static boolean watches(LastDose dose, LocalDate today, ZoneId zone) {
    long days = days(dose, today, zone);
    return !dose.doseAhead() && days >= FROM_DAYS && days <= TO_DAYS;
  }
}
