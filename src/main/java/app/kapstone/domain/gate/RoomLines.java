package app.kapstone.domain.gate;

import app.kapstone.domain.gate.GateAnswer.Choice;
import app.kapstone.domain.patient.PatientData;
import app.kapstone.domain.protocol.ChecklistItem;
import app.kapstone.domain.protocol.GateRules;
import app.kapstone.domain.protocol.GateRules.Topic;
import java.util.List;
import java.util.Optional;

/** The way home, touch, the room, and what the dose is for. */
final class RoomLines extends Gate.Lines {
  RoomLines(GateFacts facts, List<GateLine> lines) {
    super(facts, lines);
  }

  @Override
  void add() {
    asked(Topic.ESCORT).ifPresent(this::escort);
    asked(Topic.TOUCH).ifPresent(ask -> words(GateKind.TOUCH, ask));
    facts.rules().room().forEach(this::room);
    asked(Topic.INTENTION).ifPresent(ask -> words(GateKind.INTENTION, ask));
  }

  private void escort(GateRules.Ask ask) {
    PatientData patient = facts.patient();
    GateFinding finding =
        patient.escort().isEmpty()
            ? GateFinding.ESCORT_MISSING
            : patient.escortPhone().isEmpty()
                ? GateFinding.ESCORT_WITHOUT_PHONE
                : GateFinding.ESCORT_NAMED;
    line(
        GateKind.ESCORT,
        "",
        "",
        new GateAsk.Escort(),
        finding,
        List.of(patient.escort(), patient.escortPhone()),
        rule(ask));
  }

  private void words(GateKind kind, GateRules.Ask ask) {
    Optional<String> said =
        facts.answer(kind.name(), GateAnswer.Said.class).map(GateAnswer.Said::words);
    line(
        kind,
        "",
        "",
        new GateAsk.Words(),
        said.isPresent() ? GateFinding.SAID : GateFinding.NOT_ANSWERED,
        said.<List<Object>>map(List::of).orElse(List.of()),
        rule(ask));
  }

  private void room(ChecklistItem item) {
    GateFinding finding =
        chosen(GateKind.ROOM, item.code())
            .map(choice -> choice == Choice.READY ? GateFinding.READY : GateFinding.NOT_READY)
            .orElse(GateFinding.NOT_ANSWERED);
    line(
        GateKind.ROOM,
        item.code(),
        item.text(),
        new GateAsk.One(List.of(Choice.READY, Choice.NOT_READY)),
        finding,
        List.of(),
        List.of(RuleSaid.source(item.source())));
  }
}
