package app.kapstone.domain.gate;

import app.kapstone.domain.gate.GateAnswer.Choice;
import app.kapstone.domain.protocol.GateRules;
import app.kapstone.domain.protocol.GateRules.Topic;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Go or no-go before a dose: a pure function of what the record knows. Kapstone shows whose rules
 * they are; the clinician decides, and can override each with a reason.
 *
 * @see <a href="file:.github/decisions/gate.md">Every session begins at the gate</a>
 */
public record Gate(List<GateLine> lines) {
  public Gate {
    lines = List.copyOf(lines);
  }

  public static Gate of(GateFacts facts) {
    var lines = new ArrayList<GateLine>();
    new StandingLines(facts, lines).add();
    new DayLines(facts, lines).add();
    new RoomLines(facts, lines).add();
    lines.sort(Comparator.comparing(GateLine::kind));
    return new Gate(lines);
  }

  /** What stands between the patient and the dose. */
  public List<GateLine> closed() {
    return lines.stream().filter(line -> !line.passes()).toList();
  }

  /** Whether every line went or was overridden. */
  public boolean goes() {
    return !lines.isEmpty() && closed().isEmpty();
  }

  /** What the lines of one part are made with. */
  abstract static class Lines {
    final GateFacts facts;
    private final List<GateLine> lines;

    Lines(GateFacts facts, List<GateLine> lines) {
      this.facts = facts;
      this.lines = lines;
    }

    abstract void add();

    final Optional<GateRules.Ask> asked(Topic topic) {
      return facts.rules().asks().stream().filter(ask -> ask.topic() == topic).findFirst();
    }

    static List<RuleSaid> rule(GateRules.Ask ask) {
      return List.of(RuleSaid.words(ask.says(), ask.source()));
    }

    final Optional<Choice> chosen(GateKind kind, String of) {
      return facts
          .answer(GateLine.name(kind, of), GateAnswer.Chosen.class)
          .map(GateAnswer.Chosen::choice);
    }

    final void line(
        GateKind kind,
        String of,
        String title,
        GateAsk ask,
        GateFinding finding,
        List<Object> values,
        List<RuleSaid> rules) {
      line(kind, of, title, null, ask, finding, values, rules);
    }

    final void line(
        GateKind kind,
        String of,
        String title,
        @Nullable LocalDate stopped,
        GateAsk ask,
        GateFinding finding,
        List<Object> values,
        List<RuleSaid> rules) {
      var found =
          new GateLine(kind, of, title, stopped, ask, finding, values, finding.state(), rules);
      lines.add(
          found.passes()
              ? found
              : facts
                  .override(found.name(), found.fingerprint())
                  .map(reason -> with(found, new GateState.Overridden(reason)))
                  .orElse(found));
    }

    /** A line whose override stands elsewhere in the record. */
    final void add(GateLine line) {
      lines.add(line);
    }

    private static GateLine with(GateLine line, GateState state) {
      return new GateLine(
          line.kind(),
          line.of(),
          line.title(),
          line.stopped(),
          line.ask(),
          line.finding(),
          line.values(),
          state,
          line.rules());
    }
  }
}
