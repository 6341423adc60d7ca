package app.kapstone.domain.gate;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.InvalidValue.Rule;
import app.kapstone.domain.gate.TurnedAway.Outcome;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Which days belong to which outcome. */
final class TurnedAwayDays {
  private TurnedAwayDays() {}

  static void check(
      Outcome outcome, @Nullable LocalDate preparationOn, @Nullable LocalDate doseOn) {
    switch (outcome) {
      case POSTPONED -> required("turnedAway.doseOn", doseOn);
      case BACK_TO_PREPARATION -> {
        required("turnedAway.preparationOn", preparationOn);
        required("turnedAway.doseOn", doseOn);
        if (preparationOn != null && doseOn != null && !doseOn.isAfter(preparationOn)) {
          throw new InvalidValue("turnedAway.doseOn", Rule.BEFORE_ITS_START);
        }
      }
      case ON_HOLD -> {}
    }
  }

  private static void required(String field, @Nullable LocalDate day) {
    if (day == null) {
      throw new InvalidValue(field, Rule.REQUIRED);
    }
  }
}
