package app.kapstone.domain.interaction;

import app.kapstone.domain.interaction.InteractionRule.Stance;
import app.kapstone.domain.patient.MedicineTaken;
import java.util.List;
import java.util.Optional;

/**
 * A medicine the patient takes and all the rules that speak of it, the most careful first.
 *
 * @param rules at least one
 */
public record Interaction(
    MedicineTaken medicine, ListedMedicine listed, List<InteractionRule> rules) {
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
