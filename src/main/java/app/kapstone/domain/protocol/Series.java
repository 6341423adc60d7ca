package app.kapstone.domain.protocol;

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
      if (doses < 1 || daysBetween < 1) {
        throw new IllegalArgumentException("a phase has a dose, and a day between two");
      }
    }
  }

  public Series {
    phases = List.copyOf(phases);
    if (fewestDoses != null && fewestDoses < 1
        || above(fewestDoses, doses)
        || above(doses, mostDoses)
        || above(fewestDoses, mostDoses)) {
      throw new IllegalArgumentException(
          "the planned number of doses lies within the source's range");
    }
    if (doses != null && (doses < 1 || dosesSource == null)) {
      throw new IllegalArgumentException("a number of doses is at least one, and has a source");
    }
    if (below(daysBetween, 1) || below(preparations, 0) || below(integrationsPerDose, 1)) {
      throw new IllegalArgumentException("doses lie at least a day apart");
    }
    if (below(integrationWindowHours, 1)
        || integrationAfterHours != null && integrationAfterHours < 1
        || integrationWindowHours != null
            && above(integrationAfterHours, integrationWindowHours.value())) {
      throw new IllegalArgumentException("integration is planned inside its window");
    }
    if (!phases.isEmpty()
        && doses != null
        && phases.stream().mapToInt(Phase::doses).sum() != doses) {
      throw new IllegalArgumentException("the doses of the phases add up to the planned number");
    }
  }

  private static boolean above(@Nullable Integer one, @Nullable Integer other) {
    return one != null && other != null && one > other;
  }

  private static boolean below(@Nullable Sourced<Integer> figure, int least) {
    return figure != null && figure.value() < least;
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
