package app.kapstone.domain.consent;

import app.kapstone.domain.LineRule;
import app.kapstone.domain.patient.Days;
import app.kapstone.domain.patient.PatientId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A form that was signed.
 *
 * @param form the key of the form
 * @param formVersion the wording that was signed, from 1
 * @param expiresOn the last day on which it holds; null when it has no end
 * @param withdrawal null while it was not withdrawn
 */
public record SignedConsent(
    ConsentId id,
    PatientId patientId,
    String form,
    int formVersion,
    Way way,
    LocalDate signedOn,
    @Nullable LocalDate expiresOn,
    String note,
    Instant writtenAt,
    String writtenBy,
    @Nullable Withdrawal withdrawal) {
  public static final LineRule NOTE = LineRule.optional("consent.note", 500);

  /** Where the signature stands. */
  public enum Way {
    PAPER
  }

  public SignedConsent {
    note = NOTE.check(note);
    Days.ordered("consent.expiresOn", signedOn, expiresOn);
  }

  public boolean expired(LocalDate today) {
    return expiresOn != null && expiresOn.isBefore(today);
  }

  /** Whether it was signed, and neither ended nor was withdrawn by that day. */
  public boolean holdsOn(LocalDate day) {
    return !signedOn.isAfter(day)
        && !expired(day)
        && (withdrawal == null || withdrawal.on().isAfter(day));
  }
}
