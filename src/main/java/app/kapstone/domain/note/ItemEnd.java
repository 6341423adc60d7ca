package app.kapstone.domain.note;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.InvalidValue.Rule;
import app.kapstone.domain.LineRule;
import java.time.LocalDate;

/** That a thing is done, or was dropped, and then why. */
public record ItemEnd(ItemOutcome outcome, LocalDate on, String reason) {
  public static final LineRule REASON = LineRule.optional("item.reason", 500);

  public ItemEnd {
    reason = REASON.check(reason);
    if (outcome == ItemOutcome.DROPPED && reason.isEmpty()) {
      throw new InvalidValue(REASON.field(), Rule.REASON_REQUIRED);
    }
  }
}
