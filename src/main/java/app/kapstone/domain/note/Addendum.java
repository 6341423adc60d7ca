package app.kapstone.domain.note;

import app.kapstone.domain.LineRule;
import java.time.Instant;

/**
 * What was added to a signed note later, and why.
 *
 * @param hash SHA-256 over all of the above, 64 hex digits
 */
public record Addendum(
    AddendumId id,
    NoteId noteId,
    String reason,
    String body,
    Instant signedAt,
    String signedBy,
    String hash) {
  public static final LineRule REASON = LineRule.required("addendum.reason", 500);
  public static final LineRule BODY = new LineRule("addendum.body", 50_000, true, true);

  public Addendum {
    reason = REASON.check(reason);
    body = BODY.check(body);
  }
}
