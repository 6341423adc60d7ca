package app.kapstone.domain.consent;

import app.kapstone.domain.LineRule;
import app.kapstone.domain.patient.PatientId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A form that was signed.
 *
 * @param sheet what was signed, how and when
 * @param answers what was ticked and filled in, where it was signed on the screen
 * @param withdrawal null while it was not withdrawn
 */
public record SignedConsent(
    ConsentId id,
    PatientId patientId,
    SignedSheet sheet,
    List<GivenAnswer> answers,
    Instant writtenAt,
    String writtenBy,
    @Nullable Withdrawal withdrawal) {
  public static final LineRule NOTE = LineRule.optional("consent.note", 500);
  public static final LineRule WITNESS = LineRule.optional("consent.witness", 200);

  /** Where the signature stands. */
  public enum Way {
    PAPER,
    SCREEN
  }

  public SignedConsent {
    answers = List.copyOf(answers);
  }

  public String form() {
    return sheet.form();
  }

  public int formVersion() {
    return sheet.version();
  }

  public LocalDate signedOn() {
    return sheet.signedOn();
  }

  /** The last day on which it holds; null when it has no end. */
  public @Nullable LocalDate expiresOn() {
    return sheet.expiresOn();
  }

  public boolean expired(LocalDate today) {
    LocalDate last = expiresOn();
    return last != null && last.isBefore(today);
  }

  /** Whether it was signed, and neither ended nor was withdrawn by that day. */
  public boolean holdsOn(LocalDate day) {
    return !signedOn().isAfter(day)
        && !expired(day)
        && (withdrawal == null || withdrawal.on().isAfter(day));
  }
}
