package app.kapstone.domain.gate;

import app.kapstone.domain.gate.GateAnswer.Choice;
import app.kapstone.domain.gate.RuleSaid.Says;
import app.kapstone.domain.interaction.Interaction;
import app.kapstone.domain.interaction.InteractionRule;
import app.kapstone.domain.interaction.InteractionRule.Stance;
import app.kapstone.domain.interaction.MedicineList;
import app.kapstone.domain.patient.MedicineTaken;
import app.kapstone.domain.protocol.GateRules;
import app.kapstone.domain.protocol.GateRules.Topic;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The patient's medicines, held against what each source says about them. */
final class MedicineLines extends Gate.Lines {
  /** Of the list as a whole: that it was gone through today. */
  private static final String LIST = "list";

  MedicineLines(GateFacts facts, List<GateLine> lines) {
    super(facts, lines);
  }

  @Override
  void add() {
    asked(Topic.MEDICINES).ifPresent(this::medicines);
  }

  private void medicines(GateRules.Ask ask) {
    List<MedicineTaken> taken = facts.history().medicinesOn(facts.today());
    facts.medicines().interactions(facts.history(), facts.today()).stream()
        .filter(Interaction::asksForSomething)
        .forEach(this::medicine);
    String freeText =
        MedicineList.unchecked(taken).stream()
            .map(MedicineTaken::line)
            .collect(Collectors.joining(", "));
    line(
        GateKind.MEDICINE,
        LIST,
        freeText,
        new GateAsk.One(List.of(Choice.LOOKED_AT)),
        chosen(GateKind.MEDICINE, LIST).isPresent()
            ? GateFinding.LOOKED_AT
            : GateFinding.NOT_ANSWERED,
        List.of((Object) taken.size()),
        rule(ask));
  }

  private void medicine(Interaction interaction) {
    String key = interaction.listed().key();
    boolean hold = interaction.rules().stream().anyMatch(rule -> rule.stance() == Stance.HOLD);
    boolean hours =
        interaction.rules().stream()
            .anyMatch(rule -> rule.stance() == Stance.HOLD && rule.holdHours().isPresent());
    Optional<BigDecimal> ago =
        facts
            .answer(GateLine.name(GateKind.MEDICINE, key), GateAnswer.Hours.class)
            .map(GateAnswer.Hours::hours);
    Optional<Choice> chosen = chosen(GateKind.MEDICINE, key);
    List<RuleSaid> rules =
        interaction.rules().stream()
            .map(rule ->
                new RuleSaid(
                    Says.WORDS, List.of(rule.says()), rule.source(), met(rule, hours, ago, chosen)))
            .toList();
    line(
        GateKind.MEDICINE,
        key,
        interaction.line(),
        interaction.stopped().orElse(null),
        !hold
            ? new GateAsk.Nothing()
            : hours ? new GateAsk.Hours() : new GateAsk.One(List.of(Choice.LEFT_OUT, Choice.TAKEN)),
        found(hold, hours, ago, chosen, rules),
        hold && hours ? ago.<List<Object>>map(List::of).orElse(List.of()) : List.of(),
        rules);
  }

  /** Null where a rule asks for nothing, or nothing is answered yet. */
  private static @org.jspecify.annotations.Nullable Boolean met(
      InteractionRule rule, boolean hours, Optional<BigDecimal> ago, Optional<Choice> chosen) {
    return switch (rule.stance()) {
      case HOLD ->
          hours
              ? rule.holdHours()
                  .flatMap(asked -> ago.map(each -> each.compareTo(BigDecimal.valueOf(asked)) >= 0))
                  .orElse(null)
              : chosen.map(choice -> choice == Choice.LEFT_OUT).orElse(null);
      // who says that it may be taken is content with whatever was done
      case NO_CHANGE -> ago.isPresent() || chosen.isPresent() ? Boolean.TRUE : null;
      case WATCH, EFFECT -> null;
    };
  }

  private static GateFinding found(
      boolean hold,
      boolean hours,
      Optional<BigDecimal> ago,
      Optional<Choice> chosen,
      List<RuleSaid> rules) {
    if (!hold) {
      return GateFinding.WATCH;
    }
    if (hours) {
      return DayLines.byHours(ago, rules);
    }
    return chosen
        .map(choice -> choice == Choice.LEFT_OUT ? GateFinding.LEFT_OUT : GateFinding.TAKEN)
        .orElse(GateFinding.NOT_ANSWERED);
  }
}
