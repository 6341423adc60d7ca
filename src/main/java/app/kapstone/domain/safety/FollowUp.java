package app.kapstone.domain.safety;

import app.kapstone.domain.LineRule;
import java.time.Instant;
import java.time.LocalDate;

/** What was found about an adverse event later. */
public record FollowUp(
    FollowUpId id,
    AdverseEventId eventId,
    LocalDate seenOn,
    String text,
    EventOutcome outcome,
    Report report,
    Instant writtenAt,
    String writtenBy) {
  public static final LineRule TEXT = new LineRule("followUp.text", 4000, true, true);

  public FollowUp {
    text = TEXT.check(text);
  }
}
