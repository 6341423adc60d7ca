package app.kapstone.screens.screening;

import app.kapstone.domain.screening.Criterion;
import app.kapstone.domain.screening.Finding;
import app.kapstone.domain.screening.ScreeningResult;
import app.kapstone.domain.source.Source;
import app.kapstone.screens.kit.Badge;
import app.kapstone.screens.kit.Badge.Tone;
import app.kapstone.screens.kit.Ui;
import java.util.List;
import java.util.stream.Collectors;

/** The sentences of a screening. */
final class ScreeningWords {
  private ScreeningWords() {}

  static Badge badge(Ui ui, ScreeningResult result) {
    Tone tone =
        switch (result) {
          case ELIGIBLE -> Tone.GOOD;
          case CONDITIONS -> Tone.ACCENT;
          case DEFERRED -> Tone.WARNING;
          case NOT_ELIGIBLE -> Tone.DANGER;
        };
    return new Badge(ui.text("screening.result." + result.name()), tone);
  }

  /** What was found, without whose rule it is. */
  static String sentence(Ui ui, Finding finding) {
    return switch (finding) {
      case Finding.Met met -> ui.text("screening.finding.met", met.criterion().text());
      case Finding.Cleared cleared ->
          ui.text(
              "screening.finding.cleared",
              cleared.criterion().text(),
              cleared.answer().clearance().document().isEmpty()
                  ? ui.text("screening.finding.paper")
                  : cleared.answer().clearance().document());
      case Finding.Overridden over ->
          ui.text(
              "screening.finding.overridden", over.criterion().text(), over.answer().override());
      case Finding.NotKnown open -> ui.text("screening.finding.unknown", open.criterion().text());
      case Finding.AtRisk risk ->
          ui.text("screening.finding.suicide", risk.rule().risk(), risk.rule().action());
      case Finding.NotScreened _ -> ui.text("screening.finding.notScreened");
    };
  }

  /** What it asks for, as a condition of treatment. */
  static String condition(Ui ui, Finding finding) {
    return switch (finding) {
      case Finding.Met met -> ui.text("screening.finding.met", met.criterion().text());
      case Finding.Cleared cleared ->
          ui.text("screening.condition.cleared", cleared.criterion().text());
      case Finding.Overridden over ->
          ui.text("screening.condition.overridden", over.criterion().text());
      case Finding.NotKnown open -> ui.text("screening.condition.unknown", open.criterion().text());
      case Finding.AtRisk risk -> risk.rule().action();
      case Finding.NotScreened _ -> ui.text("screening.finding.notScreened");
    };
  }

  static List<Source> sources(Finding finding) {
    return switch (finding) {
      case Finding.Met met -> met.criterion().sources();
      case Finding.Cleared cleared -> cleared.criterion().sources();
      case Finding.Overridden over -> over.criterion().sources();
      case Finding.NotKnown open -> open.criterion().sources();
      case Finding.AtRisk risk -> risk.rule().sources();
      case Finding.NotScreened _ -> List.of();
    };
  }

  /** Who says so, and how well that was read. */
  static String sources(Ui ui, List<Source> sources) {
    return sources.stream()
        .map(source ->
            ui.text(
                "screening.source", source.name(), ui.text("evidence." + source.evidence().name())))
        .collect(Collectors.joining("; "));
  }

  /** How much it weighs, and according to whom. */
  static String rule(Ui ui, Criterion criterion) {
    String strength =
        ui.text(
            criterion.passing() && criterion.strength().name().equals("ABSOLUTE")
                ? "screening.strength.passing"
                : "screening.strength." + criterion.strength().name());
    return strength + " · " + sources(ui, criterion.sources());
  }
}
