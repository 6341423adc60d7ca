package app.kapstone.domain.gate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line of the gate.
 *
 * @param of what of its kind it is: a form, a medicine, a thing in the room; empty where there is
 *     one alone
 * @param title what the reader is shown beside the kind; empty where the kind says it all
 * @param stopped of a medicine: the first day without it; null while it is taken
 * @param values what was found, for the sentence
 * @param state where it stands, overrides reckoned in
 */
public record GateLine(
    GateKind kind,
    String of,
    String title,
    @Nullable LocalDate stopped,
    GateAsk ask,
    GateFinding finding,
    List<Object> values,
    GateState state,
    List<RuleSaid> rules) {
  public GateLine {
    values = List.copyOf(values);
    rules = List.copyOf(rules);
  }

  /** Names the line for good. */
  public String name() {
    return name(kind, of);
  }

  static String name(GateKind kind, String of) {
    return of.isEmpty() ? kind.name() : kind.name() + "/" + of;
  }

  /** What was found, in one word: an override is for this alone. */
  public String fingerprint() {
    return finding.name() + values;
  }

  public boolean passes() {
    return state.passes();
  }

  /**
   * Whether sources disagree about one thing: one is met by what is known and another is not. The
   * limits of vital signs are about different things.
   */
  public boolean sourcesDiffer() {
    return kind != GateKind.VITALS
        && rules.stream()
                .map(rule -> Optional.ofNullable(rule.met()))
                .flatMap(Optional::stream)
                .distinct()
                .count()
            > 1;
  }
}
