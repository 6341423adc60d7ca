package app.kapstone.domain.interaction;

import app.kapstone.domain.LineRule;
import app.kapstone.domain.source.Source;
import java.util.Optional;
import java.util.Set;

/**
 * What one source says of a class of medicines and ketamine.
 *
 * @param about the classes it speaks of
 * @param stance what kind of saying it is
 * @param holdHours hours before the dose, where the source gives hours; the longest one it names
 * @param says the rule in short words of its own, to be read as the source's
 */
public record InteractionRule(
    String key,
    Set<MedicineClass> about,
    Stance stance,
    Optional<Integer> holdHours,
    String says,
    Source source) {
  /** What kind of saying a rule is. */
  public enum Stance {
    /** It asks to leave the medicine out before the dose. */
    HOLD,
    /** It asks to watch more closely. */
    WATCH,
    /** It says that the medicine may change what the dose does. */
    EFFECT,
    /** It says that the medicine needs no change. */
    NO_CHANGE
  }

  public InteractionRule {
    key = LineRule.required("rule.key", 60).check(key);
    says = LineRule.required("rule.says", 500).check(says);
    about = Set.copyOf(about);
    if (about.isEmpty()) {
      throw new IllegalArgumentException("a rule is about a class");
    }
    if (holdHours.isPresent() && (holdHours.get() < 1 || holdHours.get() > 24 * 60)) {
      throw new IllegalArgumentException("hours before the dose are 1 to 1440");
    }
  }

  boolean isAbout(ListedMedicine medicine) {
    return medicine.classes().stream().anyMatch(about::contains);
  }
}
