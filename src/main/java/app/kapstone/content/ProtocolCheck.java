package app.kapstone.content;

import app.kapstone.content.ContentRefused.Why;
import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.LineRule;
import app.kapstone.domain.protocol.ChecklistItem;
import app.kapstone.domain.protocol.FollowUp;
import app.kapstone.domain.protocol.GateRules;
import app.kapstone.domain.protocol.Protocol;
import app.kapstone.domain.protocol.Series;
import app.kapstone.domain.protocol.Therapy;
import app.kapstone.domain.protocol.VitalsLimit;
import app.kapstone.domain.source.Sourced;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What holds for a protocol file beyond its records: texts that can be shown, codes that are one.
 */
final class ProtocolCheck {
  private static final String GATE = "gate.";
  private static final int MOST_LINES = 200;
  private static final int LONGEST_WATCH_MINUTES = 1440;

  private final String file;

  ProtocolCheck(String file) {
    this.file = file;
  }

  void check(Protocol protocol) {
    text("name", LineRule.required("name", 200), protocol.name());
    text("summary", LineRule.text("summary", 2000), protocol.summary());
    series(protocol.series());
    Sourced<Integer> watch = protocol.watchMinutes();
    rule(
        "watchMinutes.value",
        watch == null || (watch.value() >= 1 && watch.value() <= LONGEST_WATCH_MINUTES));
    lines("vitals", protocol.vitals());
    lines("limits", protocol.limits());
    lines("references", protocol.references());
    sourced("indications", protocol.indications());
    sourced("exclusions", protocol.exclusions());
    sourced("fasting", protocol.fasting());
    items("effects", protocol.effects());
    items("depths", protocol.depths());
    items("readiness", protocol.readiness());
    seen(protocol);
    keys("consentForms", protocol.consentForms());
    keys("measures", protocol.measures());
    around(protocol);
    GateRules gate = protocol.gate();
    if (gate != null) {
      gate(gate);
    }
  }

  private void gate(GateRules gate) {
    keys(GATE + "consents", gate.consents().stream().map(Sourced::value).toList());
    items(GATE + "room", gate.room());
    lines(GATE + "fasting", gate.fasting());
    for (int i = 0; i < gate.asks().size(); i++) {
      text(
          GATE + "asks[" + i + "].says", LineRule.required("gate", 500), gate.asks().get(i).says());
    }
  }

  /** A combination can only name an effect that the list has. */
  private void seen(Protocol protocol) {
    Set<String> effects =
        protocol.effects().stream().map(ChecklistItem::code).collect(Collectors.toSet());
    for (int i = 0; i < protocol.limits().size(); i++) {
      if (protocol.limits().get(i) instanceof VitalsLimit.Together together) {
        for (VitalsLimit.Part part : together.parts()) {
          rule(
              "limits[" + i + "].parts",
              !(part instanceof VitalsLimit.Part.Seen seen) || effects.contains(seen.effect()));
        }
      }
    }
  }

  private void series(Series series) {
    lines("series.phases", series.phases());
    for (int i = 0; i < series.phases().size(); i++) {
      String where = "series.phases[" + i + "].name";
      text(where, LineRule.required("series", 100), series.phases().get(i).name());
    }
  }

  private void around(Protocol protocol) {
    Sourced<String> first = protocol.steps().first();
    if (first != null) {
      text("steps.first.value", LineRule.required("steps", 1000), first.value());
    }
    sourced("steps.later", protocol.steps().later());
    sourced("safeguards", protocol.safeguards());
    items("therapy.modalities", protocol.therapy().modalities());
    Therapy.BeforeDose before = protocol.therapy().beforeDose();
    if (before != null) {
      text("therapy.beforeDose.work", LineRule.required("therapy", 1000), before.work());
    }
    FollowUp later = protocol.followUp();
    lines("followUp.reviews", later.reviews());
    lines("followUp.measureTimes", later.measureTimes());
    for (int i = 0; i < later.measureTimes().size(); i++) {
      keys("followUp.measureTimes[" + i + "].measures", later.measureTimes().get(i).measures());
    }
    lines("followUp.maintenance", later.maintenance());
    for (int i = 0; i < later.maintenance().size(); i++) {
      text(
          "followUp.maintenance[" + i + "].says",
          LineRule.required("followUp", 1000),
          later.maintenance().get(i).says());
    }
  }

  private void sourced(String where, List<Sourced<String>> list) {
    lines(where, list);
    for (int i = 0; i < list.size(); i++) {
      text(where + "[" + i + "].value", LineRule.required(where, 1000), list.get(i).value());
    }
  }

  private void items(String where, List<ChecklistItem> items) {
    lines(where, items);
    keys(where, items.stream().map(ChecklistItem::code).toList());
    for (int i = 0; i < items.size(); i++) {
      text(where + "[" + i + "].text", LineRule.required(where, 500), items.get(i).text());
    }
  }

  private void keys(String where, List<String> keys) {
    lines(where, keys);
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < keys.size(); i++) {
      String key = keys.get(i);
      rule(where + "[" + i + "]", key.matches("[a-z0-9-]{1,60}") && seen.add(key));
    }
  }

  private void lines(String where, List<?> list) {
    rule(where, list.size() <= MOST_LINES);
  }

  private void text(String where, LineRule rule, String text) {
    try {
      rule(where, rule.check(text).equals(text));
    } catch (InvalidValue e) {
      throw refused(where);
    }
  }

  private void rule(String where, boolean holds) {
    if (!holds) {
      throw refused(where);
    }
  }

  private ContentRefused refused(String where) {
    return new ContentRefused(file, where, Why.BREAKS_A_RULE);
  }
}
