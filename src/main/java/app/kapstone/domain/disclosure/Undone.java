package app.kapstone.domain.disclosure;

import app.kapstone.domain.LineRule;
import java.time.Instant;

/** That it did not leave after all, and why: a printer that failed, a slip of the hand. */
public record Undone(String reason, Instant writtenAt, String writtenBy) {
  public static final LineRule REASON = LineRule.required("undone.reason", 500);

  public Undone {
    reason = REASON.check(reason);
  }
}
