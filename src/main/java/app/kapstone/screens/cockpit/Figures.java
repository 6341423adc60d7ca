package app.kapstone.screens.cockpit;

import app.kapstone.domain.protocol.DoseRule;
import app.kapstone.domain.protocol.Protocol;
import app.kapstone.screens.kit.Badge.Tone;
import app.kapstone.screens.kit.Card;
import app.kapstone.screens.kit.Digits;
import app.kapstone.screens.kit.TwoColumns;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The three figures that are read from across the room: time, next check, dose. */
final class Figures extends StackPane {
  private static final double BESIDE_EM = 47;

  /** The clock is whole from there on. */
  private static final double CLOCK_PART = 0.445;

  private static final PseudoClass BESIDE = PseudoClass.getPseudoClass("beside");
  private static final PseudoClass DUE = PseudoClass.getPseudoClass("due");
  private static final PseudoClass OVERDUE = PseudoClass.getPseudoClass("overdue");

  private final Digits clock = new Digits("k-clock");
  private final Label clockLine = Words.muted("");
  private final Label due = Words.display("");
  private final Label dueLine = Words.caption("");
  private final Label total = Words.display("");
  private final Label totalLine = Words.muted("");
  private final VBox dueCard;
  private final VBox totalCard;

  Figures(Ui ui, Protocol protocol) {
    getStyleClass().add("k-figures-row");
    clock.setId("cockpit-clock");
    due.setId("cockpit-due");
    dueLine.setId("cockpit-due-line");
    total.setId("cockpit-total");
    totalLine.setId("cockpit-total-line");
    due.getStyleClass().add("k-due");
    total.getStyleClass().add("k-total");
    due.setMinHeight(USE_PREF_SIZE);
    total.setWrapText(false);
    String since =
        protocol.dose() instanceof DoseRule.ByDevice ? "cockpit.clock.device" : "cockpit.clock";
    var clockCard = card(ui, since, clock, clockLine);
    dueCard = card(ui, "cockpit.due", due, dueLine);
    dueCard.getStyleClass().add("k-due-card");
    totalCard = card(ui, "cockpit.total", total, totalLine);
    HBox.setHgrow(dueCard, Priority.ALWAYS);
    dueCard.setMinWidth(0);
    totalCard.getStyleClass().add("k-due-card");
    totalCard.setMinWidth(USE_PREF_SIZE);
    var beside = new HBox(dueCard, totalCard);
    beside.getStyleClass().add("k-figures");
    var all = new TwoColumns(clockCard, beside, CLOCK_PART, BESIDE_EM).shrinking();
    getChildren().add(all);
    all.besideProperty().addListener((value, was, now) -> steady(now));
    steady(true);
  }

  /** Side by side they keep one height, whatever they say: nothing below may jump. */
  private void steady(boolean beside) {
    pseudoClassStateChanged(BESIDE, beside);
  }

  private static Card card(Ui ui, String key, Node figure, Label line) {
    Label name = Words.muted(ui.text(key));
    name.setId(figure.getId() + "-name");
    return new Card(name, figure, line);
  }

  void show(Glance glance) {
    clock.show(glance.clock());
    clockLine.setText(glance.clockLine());
    due.setText(glance.due());
    dueLine.setText(glance.dueLine());
    total.setText(glance.total());
    totalLine.setText(glance.totalLine());
    totalCard.pseudoClassStateChanged(DUE, glance.totalTone() == Tone.ACCENT);
    dueCard.pseudoClassStateChanged(DUE, glance.dueTone() == Tone.ACCENT);
    dueCard.pseudoClassStateChanged(OVERDUE, glance.dueTone() == Tone.WARNING);
  }
}
