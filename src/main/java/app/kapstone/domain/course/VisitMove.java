package app.kapstone.domain.course;

import app.kapstone.domain.LineRule;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;

/** That a visit was moved, and why. */
public record VisitMove(
    UUID id,
    VisitId visitId,
    LocalDateTime from,
    LocalDateTime to,
    String reason,
    Instant writtenAt,
    String writtenBy) {
  public static final LineRule REASON = LineRule.required("visit.reason", 2000);

  public VisitMove {
    reason = new LineRule("visit.reason", 2000, true, true).check(reason);
  }
}
