package app.kapstone.screens.protocols;

import app.kapstone.content.ConsentForms;
import app.kapstone.content.ProtocolFiles;
import app.kapstone.domain.protocol.ChecklistItem;
import app.kapstone.domain.protocol.GateRules;
import app.kapstone.domain.protocol.Protocol;
import app.kapstone.domain.protocol.Series;
import app.kapstone.domain.protocol.TimeCourse;
import app.kapstone.domain.protocol.VitalsLimit;
import app.kapstone.domain.source.Source;
import app.kapstone.domain.source.Sourced;
import app.kapstone.screens.kit.Badge;
import app.kapstone.screens.kit.Badge.Tone;
import app.kapstone.screens.kit.Card;
import app.kapstone.screens.kit.Columns;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** The parts of a protocol's page; no figure stands there without its source. */
final class ProtocolPages {
  private final Ui ui;
  private final Protocol protocol;
  private final ProtocolWords words;

  ProtocolPages(Ui ui, Protocol protocol) {
    this.ui = ui;
    this.protocol = protocol;
    this.words = new ProtocolWords(ui.texts());
  }

  List<Node> cards() {
    var cards = new ArrayList<Node>();
    cards.add(card("dose", dose()));
    cards.add(card("series", series()));
    cards.add(card("watching", watching()));
    cards.add(card("limits", limits()));
    cards.add(card("fasting", sourced(protocol.fasting())));
    cards.add(card("gate", gate()));
    cards.add(card("indications", sourced(protocol.indications())));
    cards.add(card("exclusions", sourced(protocol.exclusions())));
    cards.add(card("readiness", checklist(protocol.readiness())));
    cards.add(card("effects", checklist(protocol.effects())));
    cards.add(card("depths", checklist(protocol.depths())));
    cards.removeIf(card -> ((Card) card).getChildren().size() < 2);
    return cards;
  }

  private Card card(String name, List<Node> figures) {
    var card = Card.titled(ui.text("protocols." + name));
    card.setId("protocol-" + name);
    card.getChildren().addAll(figures);
    return card;
  }

  private List<Node> dose() {
    var figures = new ArrayList<Node>();
    figures.add(
        new Figure(
            ui,
            ui.text("protocols.route", ui.text("route." + protocol.route().name())),
            words.dose(protocol.dose()),
            protocol.dose().source()));
    TimeCourse course = protocol.timeCourse();
    if (course != null) {
      figures.add(
          new Figure(
              ui, ui.text("protocols.timeCourse"), words.timeCourse(course), course.source()));
    }
    return figures;
  }

  private List<Node> series() {
    Series.Complete series = protocol.series().complete();
    var figures = new ArrayList<Node>();
    figures.add(
        figure(
            "series.doses",
            ui.text(
                "protocols.series.dosesLine",
                series.doses(),
                series.fewestDoses(),
                series.mostDoses()),
            series.dosesSource()));
    figures.add(
        figure("series.between", days(series.daysBetween()), series.daysBetween().source()));
    Sourced<Integer> fewest = series.fewestDaysBetween();
    if (fewest != null) {
      figures.add(figure("series.fewest", days(fewest), fewest.source()));
    }
    figures.add(
        figure(
            "series.preparations",
            String.valueOf(series.preparations().value()),
            series.preparations().source()));
    figures.add(
        figure(
            "series.window",
            ui.text(
                "protocols.series.windowLine",
                series.integrationAfterHours(),
                series.integrationWindowHours().value()),
            series.integrationWindowHours().source()));
    return List.of(new Columns(figures.toArray(Node[]::new)));
  }

  private String days(Sourced<Integer> days) {
    return ui.text("protocols.series.days", days.value());
  }

  private Figure figure(String key, String value, Source source) {
    return new Figure(ui, ui.text("protocols." + key), value, source);
  }

  private List<Node> watching() {
    var figures = new ArrayList<Node>();
    protocol
        .vitals()
        .forEach(rule -> figures.add(new Figure(ui, "", words.vitals(rule), rule.source())));
    Sourced<Integer> watch = protocol.watchMinutes();
    if (watch != null) {
      figures.add(figure("watch", ui.text("protocols.watchLine", watch.value()), watch.source()));
    }
    return figures;
  }

  private List<Node> limits() {
    var rows = new ArrayList<Node>();
    for (Limits limits : Limits.of(protocol.limits())) {
      var row = new VBox(Words.body(words.about(limits)));
      row.getStyleClass().add("k-figure");
      if (limits.conflict()) {
        row.getChildren().add(new Badge(ui.text("protocols.differ"), Tone.WARNING));
      }
      row.getChildren()
          .add(
              new Columns(
                  limits.limits().stream()
                      .map(limit ->
                          new Figure(
                              ui,
                              ui.text("protocols.grade." + limit.grade().name()),
                              String.valueOf(limit.value()),
                              limit.source()))
                      .toArray(Node[]::new)));
      rows.add(row);
    }
    for (VitalsLimit limit : protocol.limits()) {
      if (!(limit instanceof VitalsLimit.Absolute)) {
        String grade = ui.text("protocols.grade." + limit.grade().name());
        rows.add(new Figure(ui, grade, words.limit(limit), limit.source()));
      }
    }
    return rows;
  }

  private List<Node> sourced(List<Sourced<String>> lines) {
    Map<Source, List<String>> bySource = new LinkedHashMap<>();
    for (Sourced<String> line : lines) {
      bySource.computeIfAbsent(line.source(), source -> new ArrayList<>()).add(line.value());
    }
    return grouped(bySource);
  }

  /** What is asked before each dose. */
  private List<Node> gate() {
    GateRules gate = new ProtocolFiles().gateRules(protocol);
    Map<Source, List<String>> bySource = new LinkedHashMap<>();
    for (Sourced<String> form : gate.consents()) {
      ConsentForms.shipped().stream()
          .filter(each -> each.key().equals(form.value()))
          .forEach(each -> said(bySource, form.source(), each.title()));
    }
    gate.asks().forEach(ask -> said(bySource, ask.source(), ask.says()));
    gate.room().forEach(item -> said(bySource, item.source(), item.text()));
    return grouped(bySource);
  }

  private static void said(Map<Source, List<String>> bySource, Source source, String words) {
    bySource.computeIfAbsent(source, each -> new ArrayList<>()).add(words);
  }

  private List<Node> checklist(List<ChecklistItem> items) {
    Map<Source, List<String>> bySource = new LinkedHashMap<>();
    for (ChecklistItem item : items) {
      bySource.computeIfAbsent(item.source(), source -> new ArrayList<>()).add(item.text());
    }
    return grouped(bySource);
  }

  /** Side by side, so that what sources say differently is seen together. */
  private List<Node> grouped(Map<Source, List<String>> bySource) {
    if (bySource.isEmpty()) {
      return List.of();
    }
    return List.of(
        new Columns(
            bySource.entrySet().stream()
                .map(entry ->
                    new Figure(ui, "", String.join(" · ", entry.getValue()), entry.getKey()))
                .toArray(Node[]::new)));
  }
}
