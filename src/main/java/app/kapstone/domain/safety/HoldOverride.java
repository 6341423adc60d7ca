package app.kapstone.domain.safety;

import app.kapstone.domain.LineRule;
import app.kapstone.domain.patient.PatientId;
import java.time.Instant;

/**
 * The clinician goes on although a hold stands. It holds for one finding, never for a later one.
 *
 * @param rule the key of the rule; it stays the rule of whoever made it
 * @param finding as {@link Hold#finding()}
 */
public record HoldOverride(
    HoldOverrideId id,
    PatientId patientId,
    String rule,
    String finding,
    String reason,
    Instant writtenAt,
    String writtenBy) {
  public static final LineRule REASON = new LineRule("hold.reason", 2000, true, true);

  public HoldOverride {
    reason = REASON.check(reason);
  }
}
