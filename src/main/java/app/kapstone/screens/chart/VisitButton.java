package app.kapstone.screens.chart;

import app.kapstone.domain.course.Visit;
import app.kapstone.domain.course.VisitKind;
import app.kapstone.domain.course.VisitState;
import app.kapstone.domain.dosing.SessionListItem;
import app.kapstone.domain.note.NoteKind;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A visit with its day and what became of it; its menu says what can be done. */
final class VisitButton extends MenuButton {
  private final Ui ui;
  private final ChartActions actions;
  private final ChartData.Placed placed;

  VisitButton(Ui ui, ChartActions actions, ChartData chart, ChartData.Placed placed) {
    this.ui = ui;
    this.actions = actions;
    this.placed = placed;
    Visit visit = placed.visit();
    String kind = ui.text("visit.kind." + visit.kind().name());
    String day = ui.texts().date(visit.at().toLocalDate());
    String state = ui.text("visit.state." + visit.state().name());
    String gate =
        chart
            .turnedAway(visit)
            .map(turned -> " · " + ui.text("gate.chart.visit." + turned.outcome().name()))
            .orElse("");
    setId("visit-" + visit.cycle() + "-" + visit.kind().name().toLowerCase(java.util.Locale.ROOT));
    setAccessibleText(kind + ", " + day + ", " + state + gate);
    getStyleClass().addAll("k-visit", "no-arrow");
    pseudoClassStateChanged(pseudo(visit.state()), true);
    var name = Words.body(kind);
    name.getStyleClass().add("k-strong");
    name.setWrapText(false);
    var when =
        Words.caption(visit.state() == VisitState.PLANNED ? day + gate : day + " · " + state);
    when.setWrapText(false);
    Node icon = icon(visit).node("k-line-icon");
    var content = new HBox(icon, new VBox(name, when));
    content.setAlignment(Pos.CENTER_LEFT);
    content.getStyleClass().add("k-line-row");
    setGraphic(content);
    setOnShowing(event -> fill(chart));
  }

  private static PseudoClass pseudo(VisitState state) {
    return PseudoClass.getPseudoClass(state.name().toLowerCase(java.util.Locale.ROOT));
  }

  private static Icons icon(Visit visit) {
    return switch (visit.state()) {
      case HELD -> Icons.DONE;
      case MISSED, CANCELLED -> Icons.CLOSE;
      case PLANNED ->
          switch (visit.kind()) {
            case DOSE -> Icons.DOSE;
            case PREPARATION -> Icons.REMARK;
            case MEASURE -> Icons.MEASURE;
            case CONSULTATION, INTEGRATION, REVIEW, GROUP -> Icons.CALENDAR;
          };
    };
  }

  private void fill(ChartData chart) {
    getItems().clear();
    Visit visit = placed.visit();
    if (visit.kind() == VisitKind.DOSE) {
      Optional<SessionListItem> session =
          chart.sessions().stream()
              .filter(s -> visit.id().equals(s.visitId()))
              .filter(s -> s.endedAt() == null || s.firstDoseAt() != null)
              .findFirst();
      if (session.isPresent()) {
        item(
            Icons.SESSION,
            "visit.session",
            () -> ui.navigator().go(new Place.Cockpit(session.get().id())));
      } else if (visit.state() == VisitState.PLANNED || visit.state() == VisitState.HELD) {
        item(Icons.START, "visit.start", () -> actions.toGate(placed));
      }
    }
    item(Icons.NOTE, "visit.note", () -> actions.startNote(note(visit.kind()), visit.id()));
    state(Icons.DONE, "visit.held", VisitState.HELD);
    state(Icons.CLOSE, "visit.missed", VisitState.MISSED);
    state(Icons.REMOVE, "visit.cancelled", VisitState.CANCELLED);
    state(Icons.UNDO, "visit.planned", VisitState.PLANNED);
    item(Icons.CALENDAR, "visit.move", () -> actions.course().askForDay(placed));
  }

  private void state(Icons icon, String key, VisitState state) {
    if (placed.visit().state() != state) {
      item(icon, key, () -> actions.course().mark(placed.visit(), state));
    }
  }

  private void item(Icons icon, String key, Runnable action) {
    var item = new MenuItem(ui.text(key), icon.node());
    item.setId(key.replace('.', '-'));
    item.setMnemonicParsing(false);
    item.setOnAction(event -> action.run());
    getItems().add(item);
  }

  static NoteKind note(VisitKind kind) {
    return switch (kind) {
      case CONSULTATION -> NoteKind.CONSULTATION;
      case PREPARATION -> NoteKind.PREPARATION;
      case DOSE -> NoteKind.SESSION;
      case INTEGRATION, REVIEW, GROUP -> NoteKind.INTEGRATION;
      case MEASURE -> NoteKind.GENERAL;
    };
  }
}
