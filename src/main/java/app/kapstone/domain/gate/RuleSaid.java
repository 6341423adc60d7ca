package app.kapstone.domain.gate;

import app.kapstone.domain.source.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One rule of a line and whose it is.
 *
 * @param values of the sentence
 * @param met whether it is met by what is known; null where it cannot be held against it
 */
public record RuleSaid(Says says, List<Object> values, Source source, @Nullable Boolean met) {
  /** What a rule says; each has a sentence in the texts under {@code gate.rule.<name>}. */
  public enum Says {
    /** The rule's own words. */
    WORDS,
    /** The source alone; the line says the rule. */
    SOURCE,
    /** Argument: hours. */
    HOURS,
    /** The source gives no figure for this. */
    NO_FIGURE,
    /** Argument: how many preparation meetings. */
    PREPARATIONS,
    /** Arguments: the sign's name and a figure. */
    WATCH_ABOVE,
    WATCH_BELOW,
    HOLD_ABOVE,
    HOLD_BELOW
  }

  public RuleSaid {
    values = List.copyOf(values);
  }

  static RuleSaid words(String words, Source source) {
    return new RuleSaid(Says.WORDS, List.of(words), source, null);
  }

  static RuleSaid source(Source source) {
    return new RuleSaid(Says.SOURCE, List.of(), source, null);
  }
}
