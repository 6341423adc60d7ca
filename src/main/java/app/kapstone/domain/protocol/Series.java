package app.kapstone.domain.protocol;

import app.kapstone.domain.source.Source;
import app.kapstone.domain.source.Sourced;
import org.jspecify.annotations.Nullable;

/**
 * How many doses, how far apart, and what stands around them.
 *
 * @param doses the number a new course is planned with
 * @param fewestDoses lowest number the source gives
 * @param mostDoses highest number the source gives
 * @param daysBetween days from one dose to the next when planning
 * @param fewestDaysBetween the least the source allows; null when none does
 * @param preparations meetings before the first dose
 * @param integrationAfterHours when the integration meeting is planned, hours after the dose
 * @param integrationWindowHours how long the integration window stays open
 */
public record Series(
    int doses,
    int fewestDoses,
    int mostDoses,
    Source dosesSource,
    Sourced<Integer> daysBetween,
    @Nullable Sourced<Integer> fewestDaysBetween,
    Sourced<Integer> preparations,
    int integrationAfterHours,
    Sourced<Integer> integrationWindowHours) {
  public Series {
    if (fewestDoses < 1 || doses < fewestDoses || mostDoses < doses) {
      throw new IllegalArgumentException(
          "the planned number of doses lies within the source's range");
    }
    if (daysBetween.value() < 1 || preparations.value() < 0) {
      throw new IllegalArgumentException("doses lie at least a day apart");
    }
    if (integrationWindowHours.value() < 1
        || integrationAfterHours < 1
        || integrationAfterHours > integrationWindowHours.value()) {
      throw new IllegalArgumentException("integration is planned inside its window");
    }
  }
}
