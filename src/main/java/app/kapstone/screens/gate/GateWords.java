package app.kapstone.screens.gate;

import app.kapstone.domain.dosing.PassedLine;
import app.kapstone.domain.dosing.PassedLine.Standing;
import app.kapstone.domain.dosing.Vitals;
import app.kapstone.domain.gate.Asked;
import app.kapstone.domain.gate.Gate;
import app.kapstone.domain.gate.GateFinding;
import app.kapstone.domain.gate.GateLine;
import app.kapstone.domain.gate.GateState;
import app.kapstone.domain.gate.RuleSaid;
import app.kapstone.domain.protocol.VitalSign;
import app.kapstone.domain.safety.HoldSign;
import app.kapstone.screens.kit.Badge.Tone;
import app.kapstone.screens.kit.VitalsWords;
import app.kapstone.texts.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The lines of the gate in words, on the page and in the record. */
final class GateWords {
  private final Texts texts;

  GateWords(Texts texts) {
    this.texts = texts;
  }

  /** What the line is about. */
  String title(GateLine line) {
    String kind = texts.get("gate.kind." + line.kind().name());
    LocalDate stopped = line.stopped();
    return line.title().isEmpty()
        ? kind
        : stopped == null
            ? texts.get("gate.title", kind, line.title())
            : texts.get("gate.title.stopped", kind, line.title(), texts.date(stopped));
  }

  /** What is known about it. */
  String found(GateLine line) {
    if (line.finding() == GateFinding.HOLD || line.finding() == GateFinding.CAUTION) {
      List<Object> values = line.values().subList(1, line.values().size());
      return texts.get(
          "safety.sign." + ((HoldSign) line.values().getFirst()).name(), values.toArray());
    }
    return texts.get(
        "gate.found." + line.finding().name(), line.values().stream().map(this::shown).toArray());
  }

  /** Its rules, one a line, each with whose it is and whether it is met. */
  String rules(GateLine line) {
    Map<String, String> sources = new LinkedHashMap<>();
    for (RuleSaid rule : line.rules()) {
      sources.merge(said(rule), source(rule), (one, other) -> one + "; " + other);
    }
    String all =
        sources.entrySet().stream()
            .map(each ->
                each.getKey().isEmpty()
                    ? each.getValue()
                    : texts.get("gate.rule", each.getKey(), each.getValue()))
            .collect(Collectors.joining("\n"));
    return line.sourcesDiffer() ? texts.get("gate.sourcesDiffer") + "\n" + all : all;
  }

  private String said(RuleSaid rule) {
    String says =
        switch (rule.says()) {
          case SOURCE -> "";
          case WORDS -> rule.values().getFirst().toString();
          case HOURS, NO_FIGURE, PREPARATIONS, WATCH_ABOVE, WATCH_BELOW, HOLD_ABOVE, HOLD_BELOW ->
              texts.get(
                  "gate.rule." + rule.says().name(),
                  rule.values().stream().map(this::shown).toArray());
        };
    Boolean met = rule.met();
    return met == null || says.isEmpty()
        ? says
        : texts.get(met ? "gate.rule.met" : "gate.rule.notMet", says);
  }

  private String source(RuleSaid rule) {
    return texts.get(
        "safety.source",
        rule.source().name(),
        texts.get("evidence." + rule.source().evidence().name()));
  }

  private Object shown(Object value) {
    return switch (value) {
      case LocalDate day -> texts.date(day);
      case BigDecimal number -> texts.number(number.doubleValue(), 2);
      case Double number -> texts.number(number, 1);
      case Vitals vitals -> VitalsWords.line(texts, vitals);
      case Asked where -> texts.get("gate.asked." + where.name());
      case VitalSign sign -> texts.get("protocols.sign." + sign.name());
      case Object other -> other;
    };
  }

  String state(GateState state) {
    return texts.get("gate.state." + standing(state).name());
  }

  static Tone tone(GateState state) {
    return switch (state) {
      case GateState.Open open -> Tone.NEUTRAL;
      case GateState.Go(boolean caution) -> caution ? Tone.WARNING : Tone.GOOD;
      case GateState.NoGo noGo -> Tone.DANGER;
      case GateState.Overridden overridden -> Tone.ACCENT;
    };
  }

  static Standing standing(GateState state) {
    return switch (state) {
      case GateState.Open open -> Standing.OPEN;
      case GateState.Go(boolean caution) -> caution ? Standing.CAUTION : Standing.GO;
      case GateState.NoGo noGo -> Standing.NO_GO;
      case GateState.Overridden overridden -> Standing.OVERRIDDEN;
    };
  }

  /** The gate as it goes into the record: as it was shown. */
  List<PassedLine> passed(Gate gate) {
    return gate.lines().stream()
        .map(line ->
            new PassedLine(
                line.name(),
                standing(line.state()),
                texts.get("gate.line", title(line), found(line)),
                line.state() instanceof GateState.Overridden(String reason) ? reason : "",
                rules(line)))
        .toList();
  }

  /** How many lines stand how. */
  String tally(Gate gate) {
    Map<Standing, Long> counted =
        gate.lines().stream()
            .collect(Collectors.groupingBy(line -> standing(line.state()), Collectors.counting()));
    return texts.get(
        "gate.tally",
        counted.getOrDefault(Standing.GO, 0L) + counted.getOrDefault(Standing.CAUTION, 0L),
        counted.getOrDefault(Standing.OVERRIDDEN, 0L),
        counted.getOrDefault(Standing.NO_GO, 0L),
        counted.getOrDefault(Standing.OPEN, 0L));
  }
}
