package app.kapstone.screens.protocols;

import app.kapstone.content.Catalogue;
import app.kapstone.content.ProtocolFiles;
import app.kapstone.documents.ProtocolFact;
import app.kapstone.documents.ProtocolFacts;
import app.kapstone.domain.protocol.Protocol;
import app.kapstone.domain.source.Source;
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
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** The parts of a protocol's page; no figure stands there without its source. */
final class ProtocolPages {
  private final Ui ui;
  private final List<ProtocolFact> facts;

  ProtocolPages(Ui ui, Catalogue catalogue, Protocol protocol) {
    this.ui = ui;
    facts = facts(ui, catalogue, protocol);
  }

  static List<ProtocolFact> facts(Ui ui, Catalogue catalogue, Protocol protocol) {
    return ProtocolFacts.of(
        protocol, new ProtocolFiles().gateRules(protocol), catalogue, ui.texts());
  }

  List<Node> cards() {
    Map<String, List<ProtocolFact>> sections = new LinkedHashMap<>();
    facts.forEach(
        fact -> sections.computeIfAbsent(fact.section(), each -> new ArrayList<>()).add(fact));
    return sections.entrySet().stream()
        .map(section -> card(section.getKey(), section.getValue()))
        .toList();
  }

  private Node card(String section, List<ProtocolFact> said) {
    var card = Card.titled(ProtocolFacts.title(section, ui.texts()));
    card.setId("protocol-" + section);
    Map<String, List<ProtocolFact>> byName = new LinkedHashMap<>();
    said.forEach(fact -> byName.computeIfAbsent(fact.name(), n -> new ArrayList<>()).add(fact));
    var singles = new ArrayList<Node>();
    for (Map.Entry<String, List<ProtocolFact>> about : byName.entrySet()) {
      if (about.getKey().isEmpty()) {
        continue;
      }
      if (about.getValue().size() == 1) {
        singles.add(figure(about.getValue().getFirst()));
      } else {
        card.getChildren().add(several(about.getKey(), about.getValue()));
      }
    }
    List<ProtocolFact> lines = byName.getOrDefault("", List.of());
    singles.addAll(grouped(lines));
    if (!singles.isEmpty()) {
      card.getChildren().add(new Columns(singles.toArray(Node[]::new)));
    }
    return card;
  }

  private Node figure(ProtocolFact fact) {
    return new Figure(ui, fact.name(), List.of(fact.value()), fact.source());
  }

  /** What sources say about the same thing, side by side. */
  private Node several(String name, List<ProtocolFact> said) {
    var row = new VBox(Words.body(name));
    row.getStyleClass().add("k-figure");
    if (said.getFirst().section().equals("limits")
        && said.stream().map(ProtocolFact::source).distinct().count() > 1) {
      row.getChildren().add(new Badge(ui.text("protocols.differ"), Tone.WARNING));
    }
    row.getChildren()
        .add(
            new Columns(
                said.stream()
                    .map(each -> new Figure(ui, "", List.of(each.value()), each.source()))
                    .toArray(Node[]::new)));
    return row;
  }

  private List<Node> grouped(List<ProtocolFact> lines) {
    Map<Source, List<String>> bySource = new LinkedHashMap<>();
    for (ProtocolFact line : lines) {
      bySource
          .computeIfAbsent(Objects.requireNonNull(line.source()), source -> new ArrayList<>())
          .add(line.value());
    }
    return bySource.entrySet().stream()
        .<Node>map(entry ->
            new Figure(ui, "", List.of(String.join(" · ", entry.getValue())), entry.getKey()))
        .toList();
  }
}
