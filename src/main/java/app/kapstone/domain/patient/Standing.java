package app.kapstone.domain.patient;

import app.kapstone.domain.LineRule;

/**
 * That the patient was archived, or taken into treatment again, and why.
 *
 * @param reason empty when none was asked for
 */
public record Standing(boolean archived, String reason) implements PatientFact {
  public static final LineRule REASON = LineRule.optional("standing.reason", 500);

  public Standing {
    reason = REASON.check(reason);
  }
}
