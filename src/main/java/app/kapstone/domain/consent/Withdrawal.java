package app.kapstone.domain.consent;

import app.kapstone.domain.LineRule;
import java.time.Instant;
import java.time.LocalDate;

/** That something signed or ordered no longer holds, from a day on; the thing itself stays. */
public record Withdrawal(LocalDate on, String reason, Instant writtenAt, String writtenBy) {
  public static final LineRule REASON = LineRule.required("withdrawal.reason", 1000);

  public Withdrawal {
    reason = REASON.check(reason);
  }
}
