package app.kapstone.domain.protocol;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.InvalidValue.Rule;
import app.kapstone.domain.source.Source;
import app.kapstone.domain.source.Sourced;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How many doses, how far apart, and what stands around them. A figure that no source gives is
 * null, and is set by the practice before the first course: see {@link #missing()}.
 *
 * @param doses the number a new course is planned with
 * @param fewestDoses lowest number the source gives
 * @param mostDoses highest number the source gives
 * @param daysBetween days from one dose to the next when planning
 * @param fewestDaysBetween the least the source allows
 * @param preparations meetings before the first dose
 * @param integrationAfterHours when the integration meeting is planned, hours after the dose
 * @param integrationWindowHours how long the integration window stays open
 * @param integrationsPerDose meetings after each dose
 * @param phases stretches with a spacing of their own, in their order; empty when there is but one
 */
public record Series(
    @Nullable Integer doses,
    @Nullable Integer fewestDoses,
    @Nullable Integer mostDoses,
    @Nullable Source dosesSource,
    @Nullable Sourced<Integer> daysBetween,
    @Nullable Sourced<Integer> fewestDaysBetween,
    @Nullable Sourced<Integer> preparations,
    @Nullable Integer integrationAfterHours,
    @Nullable Sourced<Integer> integrationWindowHours,
    @Nullable Sourced<Integer> integrationsPerDose,
    List<Phase> phases) {
  private static final int MOST_DOSES = 100;
  private static final int MOST_MEETINGS = 50;

  /** No window may stay open longer, in hours: a refusal of typing errors, not a rule of care. */
  public static final int LONGEST_WINDOW_HOURS = 90 * 24;

  private static final int LONGEST_GAP_DAYS = 366;

  /** A figure without which no visit can be dated. */
  public enum Needed {
    DOSES,
    DAYS_BETWEEN,
    PREPARATIONS,
    INTEGRATION_AFTER,
    INTEGRATION_WINDOW
  }

  /**
   * So many doses, so far apart.
   *
   * @param name what the source calls it: induction, weekly
   */
  public record Phase(String name, int doses, int daysBetween, Source source) {
    public Phase {
      least("doses", doses, 1, MOST_DOSES);
      least("daysBetween", daysBetween, 1, LONGEST_GAP_DAYS);
    }
  }

  public Series {
    phases = List.copyOf(phases);
    least("fewestDoses", fewestDoses, 1, MOST_DOSES);
    least("doses", doses, 1, MOST_DOSES);
    least("mostDoses", mostDoses, 1, MOST_DOSES);
    notAbove("doses", fewestDoses, doses);
    notAbove("mostDoses", doses, mostDoses);
    notAbove("mostDoses", fewestDoses, mostDoses);
    if ((doses != null || fewestDoses != null || mostDoses != null) && dosesSource == null) {
      throw new InvalidValue("dosesSource", Rule.REQUIRED);
    }
    least("daysBetween.value", value(daysBetween), 1, LONGEST_GAP_DAYS);
    least("fewestDaysBetween.value", value(fewestDaysBetween), 1, LONGEST_GAP_DAYS);
    notAbove("daysBetween.value", value(fewestDaysBetween), value(daysBetween));
    least("preparations.value", value(preparations), 0, MOST_MEETINGS);
    least("integrationsPerDose.value", value(integrationsPerDose), 1, MOST_MEETINGS);
    least("integrationAfterHours", integrationAfterHours, 1, LONGEST_WINDOW_HOURS);
    least("integrationWindowHours.value", value(integrationWindowHours), 1, LONGEST_WINDOW_HOURS);
    if (above(integrationAfterHours, value(integrationWindowHours))) {
      throw new InvalidValue("integrationWindowHours.value", Rule.OUT_OF_ORDER);
    }
    int together = phases.stream().mapToInt(Phase::doses).sum();
    if (!phases.isEmpty() && doses != null && together != doses) {
      throw new InvalidValue("doses", Rule.NOT_ADDING_UP, together, doses);
    }
  }

  private static boolean above(@Nullable Integer one, @Nullable Integer other) {
    return one != null && other != null && one > other;
  }

  private static void notAbove(String field, @Nullable Integer low, @Nullable Integer high) {
    if (above(low, high)) {
      throw new InvalidValue(field, Rule.HIGH_BELOW_LOW);
    }
  }

  private static void least(String field, @Nullable Integer value, int least, int most) {
    if (value != null && (value < least || value > most)) {
      throw new InvalidValue(field, Rule.OUT_OF_RANGE, least, most);
    }
  }

  private static @Nullable Integer value(@Nullable Sourced<Integer> figure) {
    return figure == null ? null : figure.value();
  }

  /** What the practice has to set before a course can be planned; empty when nothing lacks. */
  public List<Needed> missing() {
    List<Needed> missing = new ArrayList<>();
    lacks(missing, Needed.DOSES, doses);
    lacks(missing, Needed.DAYS_BETWEEN, daysBetween);
    lacks(missing, Needed.PREPARATIONS, preparations);
    lacks(missing, Needed.INTEGRATION_AFTER, integrationAfterHours);
    lacks(missing, Needed.INTEGRATION_WINDOW, integrationWindowHours);
    return List.copyOf(missing);
  }

  private static void lacks(List<Needed> missing, Needed figure, @Nullable Object value) {
    if (value == null) {
      missing.add(figure);
    }
  }

  /**
   * The series of a protocol that can be planned.
   *
   * @throws IllegalStateException when a figure is {@link #missing}
   */
  public Complete complete() {
    if (!missing().isEmpty()) {
      throw new IllegalStateException("the practice has not set " + missing());
    }
    int planned = Objects.requireNonNull(doses);
    return new Complete(
        planned,
        fewestDoses == null ? planned : fewestDoses,
        mostDoses == null ? planned : mostDoses,
        Objects.requireNonNull(dosesSource),
        Objects.requireNonNull(daysBetween),
        fewestDaysBetween,
        Objects.requireNonNull(preparations),
        Objects.requireNonNull(integrationAfterHours),
        Objects.requireNonNull(integrationWindowHours),
        phases);
  }

  /** A series in which each figure is there that a plan needs; see {@link Series}. */
  public record Complete(
      int doses,
      int fewestDoses,
      int mostDoses,
      Source dosesSource,
      Sourced<Integer> daysBetween,
      @Nullable Sourced<Integer> fewestDaysBetween,
      Sourced<Integer> preparations,
      int integrationAfterHours,
      Sourced<Integer> integrationWindowHours,
      List<Phase> phases) {
    public Complete {
      phases = List.copyOf(phases);
    }

    /**
     * Days from a dose to the next: those of its phase, where there are phases.
     *
     * @param dose counted from 1
     */
    public Sourced<Integer> daysAfter(int dose) {
      int last = 0;
      for (Phase phase : phases) {
        last += phase.doses();
        if (dose <= last) {
          return new Sourced<>(phase.daysBetween(), phase.source());
        }
      }
      return daysBetween;
    }
  }
}
