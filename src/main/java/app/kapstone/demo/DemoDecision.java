package app.kapstone.demo;

import app.kapstone.domain.dosing.PassedLine;
import app.kapstone.domain.dosing.PassedLine.Standing;
import app.kapstone.domain.dosing.SessionEvent.GateDecided;
import app.kapstone.domain.protocol.GateRules;
import app.kapstone.domain.protocol.Protocol;
import app.kapstone.domain.source.Source;
import java.util.ArrayList;
import java.util.List;

/** A go at which every line of the protocol's gate went, as the first event of a session. */
final class DemoDecision {
  private final List<PassedLine> lines = new ArrayList<>();

  private DemoDecision() {}

  static GateDecided go(Protocol protocol) {
    var all = new DemoDecision();
    GateRules rules = protocol.gate() == null ? GateRules.NONE : protocol.gate();
    rules
        .consents()
        .forEach(
            form -> all.add("CONSENT/" + form.value(), "Consent: " + form.value(), form.source()));
    rules.asks().forEach(ask -> all.add(ask.topic().name(), ask.says(), ask.source()));
    rules.fasting().stream()
        .limit(1)
        .forEach(fast -> {
          all.add("FOOD", "Last food. 8 hours ago", fast.source());
          all.add("LIQUID", "Last liquid. 7 hours ago", fast.source());
        });
    all.add("WEIGHT", "Weight today", protocol.dose().source());
    all.add("VITALS", "Vital signs before the dose", protocol.dose().source());
    rules.room().forEach(item -> all.add("ROOM/" + item.code(), item.text(), item.source()));
    return new GateDecided("", all.lines);
  }

  private void add(String line, String words, Source source) {
    lines.add(new PassedLine(line, Standing.GO, words, "", source.name()));
  }
}
