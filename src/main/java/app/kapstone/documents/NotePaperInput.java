package app.kapstone.documents;

import app.kapstone.domain.note.Ratings;
import app.kapstone.domain.note.SessionProof;
import app.kapstone.domain.patient.PatientData;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What goes on the paper of one note.
 *
 * @param process whether it is of the second drawer
 * @param kind in words, such as: Session note
 * @param visit the visit it is about, in words; may be empty
 * @param body in Markdown
 * @param items what was written with it and comes back at the next meeting, one a line
 * @param signed empty for a draft
 */
public record NotePaperInput(
    Letterhead letterhead,
    @Nullable AuditHead auditHead,
    PatientData patient,
    ZoneId zone,
    boolean process,
    String kind,
    String title,
    String visit,
    Instant startedAt,
    String body,
    Ratings ratings,
    List<String> items,
    Optional<Covered> session,
    Optional<Signature> signed,
    List<Addendum> addenda) {
  /** Who signed, when, and the hash over what was signed. */
  public record Signature(String by, Instant at, String hash) {}

  /** Words added to a signed note, and why. */
  public record Addendum(String reason, String body, Signature signed) {}

  /**
   * The record of the session that the signature covers.
   *
   * @param recorded as it stands now, through as many entries as were signed
   * @param same whether it is what was signed
   * @param later how many entries came after the signature
   */
  public record Covered(
      SessionSummaryInput recorded, SessionProof proof, boolean same, int later) {}

  public NotePaperInput {
    items = List.copyOf(items);
    addenda = List.copyOf(addenda);
  }

  @Override
  public String toString() {
    return "NotePaperInput of " + startedAt;
  }
}
