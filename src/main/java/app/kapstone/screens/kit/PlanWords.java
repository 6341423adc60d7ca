package app.kapstone.screens.kit;

import app.kapstone.domain.course.PlanBreach;
import app.kapstone.domain.course.PlannedVisit;
import app.kapstone.domain.course.VisitKind;
import java.util.List;
import java.util.stream.Collectors;

/** Says what the rules say against the dates of a course. */
public final class PlanWords {
  private PlanWords() {}

  /** A visit by its name: the dose that it is or belongs to is counted. */
  public static String visit(Ui ui, VisitKind kind, int cycle) {
    return ui.text("plan.visit." + kind.name(), cycle);
  }

  /** What is broken at one visit, with whose rule it is; empty when nothing is. */
  public static String said(Ui ui, List<PlanBreach> breaches, PlannedVisit visit) {
    return breaches.stream()
        .filter(breach -> breach.visit().equals(visit))
        .map(breach ->
            ui.text("plan.rule." + breach.rule().name(), breach.figure(), breach.source().name()))
        .collect(Collectors.joining(" "));
  }
}
