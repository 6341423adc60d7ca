package app.kapstone.domain.course;

import app.kapstone.domain.protocol.Series;
import app.kapstone.domain.source.Evidence;
import app.kapstone.domain.source.Source;
import app.kapstone.domain.source.Sourced;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Which of its protocol's rules the dates of a course break. */
public final class PlanRules {
  /** Whose rule it is that no two doses follow each other without integration. */
  public static final Source BETWEEN =
      new Source(
          "Journey Clinical: an integration session between every two doses (a network’s own rule)",
          "https://journeyclinical-therapist.zendesk.com/hc/en-us/articles/20797254606100",
          Evidence.PRIMARY);

  private final Series.Complete series;
  private final Series told;
  private final ZoneId zone;
  private final List<PlannedVisit> doses;
  private final List<PlannedVisit> integrations;
  private final List<PlannedVisit> preparations;
  private final List<PlanBreach> found = new ArrayList<>();

  private PlanRules(Series series, List<PlannedVisit> plan, ZoneId zone) {
    this.series = series.complete();
    this.told = series;
    this.zone = zone;
    doses = of(plan, VisitKind.DOSE);
    integrations = of(plan, VisitKind.INTEGRATION);
    preparations = of(plan, VisitKind.PREPARATION);
  }

  /**
   * What the rules say against a plan.
   *
   * @param plan what is held and what is still to come; without what was missed or cancelled
   * @param zone where the practice is: a window lasts hours, also over a change of the clocks
   */
  public static List<PlanBreach> breaches(Series series, List<PlannedVisit> plan, ZoneId zone) {
    var rules = new PlanRules(series, plan, zone);
    rules.doses();
    rules.integrations.forEach(rules::window);
    return List.copyOf(rules.found);
  }

  private static List<PlannedVisit> of(List<PlannedVisit> plan, VisitKind kind) {
    return plan.stream()
        .filter(visit -> visit.kind() == kind)
        .sorted(Comparator.comparing(PlannedVisit::at))
        .toList();
  }

  private void doses() {
    for (int i = 0; i < doses.size(); i++) {
      PlannedVisit dose = doses.get(i);
      if (i == 0) {
        preparation(dose);
      } else {
        near(doses.get(i - 1), dose);
        between(doses.get(i - 1), dose);
      }
    }
  }

  private void preparation(PlannedVisit first) {
    Sourced<Integer> asked = series.preparations();
    if (preparations.stream().anyMatch(each -> !each.at().isBefore(first.at()))
        && preparations.stream().filter(each -> each.at().isBefore(first.at())).count()
            < asked.value()) {
      add(first, PlanRule.DOSE_BEFORE_PREPARATION, asked.value(), asked.source());
    }
  }

  private void near(PlannedVisit before, PlannedVisit dose) {
    Sourced<Integer> fewest = series.fewestDaysBetween();
    if (fewest != null
        && ChronoUnit.DAYS.between(before.at().toLocalDate(), dose.at().toLocalDate())
            < fewest.value()) {
      add(dose, PlanRule.DOSES_TOO_NEAR, fewest.value(), fewest.source());
    }
  }

  private void between(PlannedVisit before, PlannedVisit dose) {
    boolean met =
        integrations.stream()
            .anyMatch(each -> each.at().isAfter(before.at()) && each.at().isBefore(dose.at()));
    if (!met) {
      add(dose, PlanRule.NO_INTEGRATION_BETWEEN, before.cycle(), BETWEEN);
    }
  }

  private void window(PlannedVisit integration) {
    Sourced<Integer> hours = series.integrationWindowHours();
    Instant at = instant(integration);
    doses.stream()
        .filter(dose -> dose.cycle() == integration.cycle())
        .map(dose -> IntegrationWindow.of(told, instant(dose)))
        .filter(window -> !window.holds(at))
        .findFirst()
        .ifPresent(
            window -> add(integration, PlanRule.OUTSIDE_THE_WINDOW, hours.value(), hours.source()));
  }

  private Instant instant(PlannedVisit visit) {
    return visit.at().atZone(zone).toInstant();
  }

  private void add(PlannedVisit visit, PlanRule rule, int figure, Source source) {
    found.add(new PlanBreach(visit, rule, figure, source));
  }
}
