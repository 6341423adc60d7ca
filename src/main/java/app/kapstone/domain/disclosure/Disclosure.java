package app.kapstone.domain.disclosure;

import app.kapstone.domain.LineRule;
import app.kapstone.domain.document.DocumentId;
import app.kapstone.domain.patient.PatientId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that left the practice.
 *
 * @param document the paper as it is kept, where it is kept
 * @param what a brief description
 * @param sha256 of the bytes that left, 64 hex digits; null for what left without Kapstone
 * @param leftOn the day
 * @param writtenAt when it was written down: before it left, where Kapstone let it out
 */
public record Disclosure(
    DisclosureId id,
    PatientId patientId,
    @Nullable DocumentId document,
    String what,
    @Nullable String sha256,
    DisclosureWay way,
    Release release,
    LocalDate leftOn,
    Instant writtenAt,
    String writtenBy,
    Optional<Undone> undone) {
  public static final LineRule WHAT = LineRule.required("disclosure.what", 300);

  public Disclosure {
    what = WHAT.check(what);
  }
}
