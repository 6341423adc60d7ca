package app.kapstone.domain.screening;

import app.kapstone.domain.LineRule;
import app.kapstone.domain.source.Source;
import java.util.List;

/**
 * What follows when any of some questions is answered yes.
 *
 * @param risk the owner's word for it: high, moderate, low
 * @param action what the practice does then
 * @param leadsTo the least that the screening ends with
 */
public record SuicideRule(
    String risk,
    List<SuicideItem> anyOf,
    String action,
    ScreeningResult leadsTo,
    List<Source> sources) {
  public SuicideRule {
    risk = LineRule.required("suicide.risk", 60).check(risk);
    action = LineRule.required("suicide.action", 400).check(action);
    anyOf = List.copyOf(anyOf);
    sources = List.copyOf(sources);
  }

  boolean meets(SuicideScreen screen) {
    return anyOf.stream().anyMatch(screen::yes);
  }
}
