package app.kapstone.domain.interaction;

import app.kapstone.domain.interaction.InteractionRule.Stance;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A medicine or substance the patient takes, or took so lately that a hold may still run, and all
 * the rules that speak of it, the most careful first.
 *
 * @param line as it stands in the record; several entries of one medicine are one
 * @param stopped the first day without it; empty while it is taken
 * @param rules at least one
 */
public record Interaction(
    ListedMedicine listed, String line, Optional<LocalDate> stopped, List<InteractionRule> rules) {
  public Interaction {
    rules = List.copyOf(rules);
  }

  /**
   * Whether the sources disagree: one asks for something and another to change nothing, or they
   * name different hours.
   */
  public boolean sourcesDiffer() {
    boolean asks = asksForSomething();
    boolean keep = rules.stream().anyMatch(rule -> rule.stance() == Stance.NO_CHANGE);
    long hours =
        rules.stream().map(InteractionRule::holdHours).flatMap(Optional::stream).distinct().count();
    return asks && keep || hours > 1;
  }

  /** Whether any of the rules asks for something before or during the dose. */
  public boolean asksForSomething() {
    return rules.stream()
        .anyMatch(rule -> rule.stance() == Stance.HOLD || rule.stance() == Stance.WATCH);
  }
}
