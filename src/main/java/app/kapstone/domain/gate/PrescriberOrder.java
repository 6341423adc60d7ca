package app.kapstone.domain.gate;

import app.kapstone.domain.LineRule;
import app.kapstone.domain.consent.Withdrawal;
import app.kapstone.domain.patient.Days;
import app.kapstone.domain.patient.PatientId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a prescriber ordered.
 *
 * @param what medicine, dose and how often, in the prescriber's words
 * @param validUntil the last day on which it holds
 * @param withdrawal null while it was not taken back
 */
public record PrescriberOrder(
    OrderId id,
    PatientId patientId,
    String prescriber,
    String what,
    LocalDate orderedOn,
    LocalDate validUntil,
    Instant writtenAt,
    String writtenBy,
    @Nullable Withdrawal withdrawal) {
  public static final LineRule PRESCRIBER = LineRule.required("order.prescriber", 200);
  public static final LineRule WHAT = LineRule.required("order.what", 1000);

  public PrescriberOrder {
    prescriber = PRESCRIBER.check(prescriber);
    what = WHAT.check(what);
    Days.ordered("order.validUntil", orderedOn, validUntil);
  }

  public boolean holdsOn(LocalDate day) {
    return !validUntil.isBefore(day) && (withdrawal == null || withdrawal.on().isAfter(day));
  }
}
