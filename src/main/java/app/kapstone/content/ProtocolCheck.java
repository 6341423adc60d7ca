package app.kapstone.content;

import app.kapstone.content.ContentRefused.Why;
import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.LineRule;
import app.kapstone.domain.protocol.ChecklistItem;
import app.kapstone.domain.protocol.GateRules;
import app.kapstone.domain.protocol.Protocol;
import app.kapstone.domain.protocol.Series;
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
  private static final int MOST_DOSES = 100;
  private static final int MOST_PREPARATIONS = 50;
  private static final int LONGEST_WINDOW_HOURS = 90 * 24;
  private static final int LONGEST_GAP_DAYS = 366;
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
        "watchMinutes",
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
    rule("series.mostDoses", series.mostDoses() <= MOST_DOSES);
    rule("series.preparations", series.preparations().value() <= MOST_PREPARATIONS);
    rule("series.daysBetween", series.daysBetween().value() <= LONGEST_GAP_DAYS);
    Sourced<Integer> fewest = series.fewestDaysBetween();
    rule(
        "series.fewestDaysBetween",
        fewest == null || (fewest.value() >= 1 && fewest.value() <= series.daysBetween().value()));
    rule(
        "series.integrationWindowHours",
        series.integrationWindowHours().value() <= LONGEST_WINDOW_HOURS);
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
