package app.kapstone.domain.patient;

import app.kapstone.domain.LineRule;
import java.time.Instant;

/**
 * An entry as its newest version has it. Nothing is deleted: what is taken out is kept as
 * withdrawn.
 *
 * @param version from 1; a change made on an older one is refused
 * @param writtenAt when this version was written
 * @param withdrawnReason why it no longer counts; empty while it does
 */
public record PatientEntry<F extends PatientFact>(
    EntryId id,
    PatientId patientId,
    long version,
    F fact,
    Instant writtenAt,
    String withdrawnReason) {
  public static final LineRule REASON = LineRule.required("entry.reason", 500);

  public boolean withdrawn() {
    return !withdrawnReason.isEmpty();
  }
}
