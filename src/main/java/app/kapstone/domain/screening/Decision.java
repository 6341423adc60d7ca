package app.kapstone.domain.screening;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.InvalidValue.Rule;
import app.kapstone.domain.LineRule;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the clinician decides, which may be something else than what is proposed.
 *
 * @param result null while nothing is decided
 * @param reason required where the result is better or worse than proposed
 * @param conditions one a line
 */
public record Decision(
    @Nullable ScreeningResult result,
    String reason,
    String conditions,
    @Nullable LocalDate deferredUntil,
    @Nullable LocalDate validUntil) {
  public static final LineRule REASON = LineRule.text("decision.reason", 4000);
  public static final LineRule CONDITIONS = LineRule.text("decision.conditions", 8000);
  public static final Decision OPEN = new Decision(null, "", "", null, null);

  public Decision {
    reason = REASON.check(reason);
    conditions = CONDITIONS.check(conditions);
  }

  /**
   * The result, once everything it needs is there.
   *
   * @throws InvalidValue naming the part that is missing
   */
  public ScreeningResult complete(ScreeningResult proposed, LocalDate today) {
    if (result == null) {
      throw new InvalidValue("decision.result", Rule.REQUIRED);
    }
    boolean against = result != proposed;
    boolean unexplained = result == ScreeningResult.DEFERRED || against;
    if (unexplained && reason.isEmpty()) {
      throw new InvalidValue("decision.reason", Rule.REASON_REQUIRED);
    }
    switch (result) {
      case CONDITIONS, ELIGIBLE -> {
        if (result == ScreeningResult.CONDITIONS && conditions.isEmpty()) {
          throw new InvalidValue("decision.conditions", Rule.REQUIRED);
        }
        if (validUntil == null) {
          throw new InvalidValue("decision.validUntil", Rule.REQUIRED);
        }
        if (validUntil.isBefore(today)) {
          throw new InvalidValue("decision.validUntil", Rule.BEFORE_ITS_START);
        }
      }
      case DEFERRED -> {
        if (deferredUntil != null && deferredUntil.isBefore(today)) {
          throw new InvalidValue("decision.deferredUntil", Rule.BEFORE_ITS_START);
        }
      }
      case NOT_ELIGIBLE -> {}
    }
    return result;
  }
}
