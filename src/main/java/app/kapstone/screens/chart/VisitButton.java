package app.kapstone.screens.chart;

import app.kapstone.domain.course.Visit;
import app.kapstone.domain.course.VisitKind;
import app.kapstone.domain.course.VisitState;
import app.kapstone.domain.dosing.SessionListItem;
import app.kapstone.domain.note.NoteKind;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.Ui;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

/**
 * A visit with its day and what became of it; its menu says what can be done. A chart shows many of
 * them at once, so each is few nodes, and its menu is made when it is asked for.
 */
final class VisitButton extends Button {
  private final Ui ui;
  private final ChartActions actions;
  private final ChartData chart;
  private final ChartData.Placed placed;

  VisitButton(Ui ui, ChartActions actions, ChartData chart, ChartData.Placed placed) {
    this.ui = ui;
    this.actions = actions;
    this.chart = chart;
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
    setAccessibleRole(AccessibleRole.MENU_BUTTON);
    getStyleClass().add("k-visit");
    pseudoClassStateChanged(pseudo(visit.state()), true);
    var words =
        new VBox(
            words(kind, "k-visit-kind"),
            words(
                visit.state() == VisitState.PLANNED ? day + gate : day + " · " + state,
                "k-visit-day"));
    var content = new HBox(icon(visit).node("k-line-icon"), words);
    content.setAlignment(Pos.CENTER_LEFT);
    content.getStyleClass().add("k-line-row");
    setGraphic(content);
    setOnAction(event -> open());
  }

  private static Text words(String words, String styleClass) {
    var text = new Text(words);
    text.getStyleClass().add(styleClass);
    return text;
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

  private void open() {
    if (getContextMenu() != null) {
      getContextMenu().hide();
    }
    var menu = new ContextMenu();
    fill(menu);
    setContextMenu(menu);
    menu.show(this, Side.BOTTOM, 0, 0);
  }

  private void fill(ContextMenu menu) {
    Visit visit = placed.visit();
    if (visit.kind() == VisitKind.DOSE) {
      Optional<SessionListItem> session =
          chart.sessions().stream()
              .filter(s -> visit.id().equals(s.visitId()))
              .filter(s -> s.endedAt() == null || s.firstDoseAt() != null)
              .findFirst();
      if (session.isPresent()) {
        item(
            menu,
            Icons.SESSION,
            "visit.session",
            () -> ui.navigator().go(new Place.Cockpit(session.get().id())));
      } else if (visit.state() == VisitState.PLANNED || visit.state() == VisitState.HELD) {
        item(menu, Icons.START, "visit.start", () -> actions.toGate(placed));
      }
    }
    item(menu, Icons.NOTE, "visit.note", () -> actions.startNote(note(visit.kind()), visit.id()));
    state(menu, Icons.DONE, "visit.held", VisitState.HELD);
    state(menu, Icons.CLOSE, "visit.missed", VisitState.MISSED);
    state(menu, Icons.REMOVE, "visit.cancelled", VisitState.CANCELLED);
    state(menu, Icons.UNDO, "visit.planned", VisitState.PLANNED);
    item(menu, Icons.CALENDAR, "visit.move", () -> actions.course().askForDay(placed));
  }

  private void state(ContextMenu menu, Icons icon, String key, VisitState state) {
    if (placed.visit().state() != state) {
      item(menu, icon, key, () -> actions.course().mark(placed.visit(), state));
    }
  }

  private void item(ContextMenu menu, Icons icon, String key, Runnable action) {
    var item = new MenuItem(ui.text(key), icon.node());
    item.setId(key.replace('.', '-'));
    item.setMnemonicParsing(false);
    item.setOnAction(event -> action.run());
    menu.getItems().add(item);
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
