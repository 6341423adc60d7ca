package app.kapstone.screens.gate;

import app.kapstone.domain.gate.Gate;
import app.kapstone.domain.gate.GateKind;
import app.kapstone.domain.gate.GateKind.Part;
import app.kapstone.domain.gate.GateLine;
import app.kapstone.domain.gate.TurnedAway;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Card;
import app.kapstone.screens.kit.Focus;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Page;
import app.kapstone.screens.kit.PageHeader;
import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * The lines of the gate in their parts, and the decision. A line that is answered changes in its
 * place: what is typed in another one stays.
 */
final class GatePage extends StackPane {
  private final Ui ui;
  private final GateKeeper keeper;
  private final Map<String, GateRow> rows = new HashMap<>();
  private final Map<Part, VBox> parts = new EnumMap<>(Part.class);
  private final Label tally = Words.section("");
  private final DecisionCard decision;
  private GateRecords shown;

  GatePage(Ui ui, GateKeeper keeper, GateRecords read) {
    this.ui = ui;
    this.keeper = keeper;
    shown = read;
    decision = new DecisionCard(ui, keeper, this::refuse);
    tally.setId("gate-tally");
    var page = new Page(header(read), tally);
    notices(read).forEach(page::add);
    for (Part part : Part.values()) {
      var lines = new VBox();
      lines.getStyleClass().add("k-gate-lines");
      parts.put(part, lines);
      var card = Card.titled(ui.text("gate.part." + part.name()));
      card.setId("gate-part-" + part.name());
      card.setMinHeight(USE_PREF_SIZE); // a page may be lower than its words: none of them is cut
      if (part == Part.ROOM) {
        card.getChildren().add(allReady());
      }
      card.getChildren().add(lines);
      page.add(card);
    }
    page.add(decision);
    getChildren().add(page);
  }

  private PageHeader header(GateRecords read) {
    String protocol = read.facts().protocol().name();
    return new PageHeader(
        ui.text("gate.page", read.patient().data().displayName()),
        ui.text(
            "gate.page.line",
            read.facts().visit().cycle(),
            ui.texts().date(read.facts().visit().at().toLocalDate()),
            protocol),
        Buttons.plain(
            ui,
            Icons.DOCUMENT,
            "gate.consents",
            () -> ui.navigator().go(new Place.Consents(read.patient().id()))),
        Buttons.plain(
            ui,
            Icons.BACK,
            "gate.toChart",
            () -> ui.navigator().go(new Place.Chart(read.patient().id()))));
  }

  /** What has to be known before the lines are read. */
  private List<Label> notices(GateRecords read) {
    var notices = new java.util.ArrayList<Label>();
    if (read.borrowsRules()) {
      notices.add(notice("gate-borrowed", ui.text("gate.borrowed")));
    }
    if (read.facts().protocol().vitals().isEmpty()) {
      notices.add(notice("gate-noSchedule", ui.text("gate.noSchedule")));
    }
    read.turnedAway().ifPresent(turned -> notices.add(notice("gate-turnedAway", said(turned))));
    return notices;
  }

  private String said(TurnedAway turned) {
    return ui.text(
        "gate.turnedAway." + turned.outcome().name(),
        ui.texts().date(LocalDate.ofInstant(turned.writtenAt(), ui.zone())),
        turned.reason());
  }

  private static Label notice(String id, String words) {
    Label notice = Words.body(words);
    notice.setId(id);
    return notice;
  }

  private Button allReady() {
    return Buttons.plain(
        ui,
        Icons.DONE,
        "gate.allReady",
        () ->
            shown.gate().lines().stream()
                .filter(line -> line.kind() == GateKind.ROOM)
                .map(line -> rows.get(line.name()))
                .forEach(row -> {
                  if (row != null) {
                    row.readyIfOpen();
                  }
                }));
  }

  /** Shows what is in the record now. */
  void update(GateRecords read) {
    shown = read;
    Gate gate = read.gate();
    for (Part part : Part.values()) {
      List<GateRow> now =
          gate.lines().stream()
              .filter(line -> line.kind().part() == part)
              .map(line -> row(line, read))
              .toList();
      VBox lines = parts.get(part);
      if (lines != null && !lines.getChildren().equals(now)) {
        lines.getChildren().setAll(now);
      }
    }
    tally.setText(keeper.words().tally(gate));
    decision.update(gate);
    keepKeyboard(gate);
  }

  /** A button that did its work goes; the keyboard goes on to the next line that waits. */
  private void keepKeyboard(Gate gate) {
    Node focused = getScene() == null ? null : getScene().getFocusOwner();
    if (focused == null || shows(focused)) {
      return;
    }
    boolean past = false;
    for (GateLine line : gate.lines()) {
      GateRow row = rows.get(line.name());
      if (past && row != null && !line.passes()) {
        row.takeFocus();
        return;
      }
      past = past || row != null && Focus.within(focused, row);
    }
    if (past) {
      decision.takeFocus();
    }
  }

  private static boolean shows(Node node) {
    for (Node each = node; each != null; each = each.getParent()) {
      if (!each.isVisible()) {
        return false;
      }
    }
    return true;
  }

  private GateRow row(GateLine line, GateRecords read) {
    GateRow row = rows.computeIfAbsent(line.name(), name -> new GateRow(ui, keeper, line, read));
    row.update(line);
    return row;
  }

  /** Leads to the first line that does not go. */
  private void refuse(GateLine line) {
    GateRow row = rows.get(line.name());
    if (row != null) {
      row.takeFocus();
    }
  }

  void keepTyped() {
    rows.values().forEach(GateRow::keepTyped);
  }
}
