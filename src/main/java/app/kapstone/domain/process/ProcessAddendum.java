package app.kapstone.domain.process;

import app.kapstone.domain.note.Addendum;
import java.time.Instant;

/** What was added to a signed process note later, and why. */
public record ProcessAddendum(
    ProcessAddendumId id,
    ProcessNoteId noteId,
    String reason,
    String body,
    Instant signedAt,
    String signedBy,
    String hash) {
  public ProcessAddendum {
    reason = Addendum.REASON.check(reason);
    body = Addendum.BODY.check(body);
  }
}
