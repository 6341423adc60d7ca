package app.kapstone.domain.emergency;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.InvalidValue.Rule;
import app.kapstone.domain.LineRule;
import app.kapstone.domain.source.Source;
import java.util.List;
import java.util.Optional;

/**
 * What is gone through in one kind of emergency.
 *
 * @param key stays the same for ever, whatever the card is called
 * @param steps in the order in which they are gone through; no two have the same words
 */
public record EmergencyCard(String key, String name, List<CardStep> steps) {
  public static final LineRule NAME = LineRule.required("card.name", 60);
  public static final int MOST_STEPS = 20;

  public EmergencyCard {
    if (!key.matches("[a-z0-9-]{1,40}")) {
      throw new IllegalArgumentException("a key has 1 to 40 small letters, digits or dashes");
    }
    name = NAME.check(name);
    steps = List.copyOf(steps);
    if (steps.isEmpty()) {
      throw new InvalidValue("card.steps", Rule.REQUIRED);
    }
    long different = steps.stream().map(CardStep::text).distinct().count();
    if (steps.size() > MOST_STEPS || different < steps.size()) {
      throw new InvalidValue("card.steps", Rule.OUT_OF_RANGE, 1, MOST_STEPS);
    }
  }

  /**
   * The card with other words.
   *
   * @param lines a step each; a step whose words stand as they were keeps its source
   * @param author whose the new steps are
   * @throws InvalidValue when they make no card
   */
  public EmergencyCard rewritten(String called, String lines, Source author) {
    List<CardStep> rewritten =
        lines
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .map(line -> kept(line).orElseGet(() -> new CardStep(line, author)))
            .toList();
    return new EmergencyCard(key, called, rewritten);
  }

  private Optional<CardStep> kept(String line) {
    return steps.stream().filter(step -> step.text().equals(line)).findFirst();
  }
}
