package app.kapstone.screens.gate;

import app.kapstone.domain.LineRule;
import app.kapstone.domain.dosing.SessionEvent.GateDecided;
import app.kapstone.domain.gate.Gate;
import app.kapstone.domain.gate.GateLine;
import app.kapstone.domain.gate.TurnedAway.Outcome;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Field;
import app.kapstone.screens.kit.Form;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import app.kapstone.screens.kit.Wrapping;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What the clinician decides: go, another day, preparation first, hold, or open without a go. */
final class DecisionCard extends VBox {
  private final Ui ui;
  private final GateKeeper keeper;
  private final Consumer<GateLine> onRefused;
  private final Label standing = Words.body("");
  private final Label refused = Words.caption("");
  private final Button go;
  private Gate gate = new Gate(List.of());

  /**
   * @param onRefused is given the first line that stands in the way
   */
  DecisionCard(Ui ui, GateKeeper keeper, Consumer<GateLine> onRefused) {
    this.ui = ui;
    this.keeper = keeper;
    this.onRefused = onRefused;
    setId("gate-decision");
    getStyleClass().add("k-card");
    setMinHeight(USE_PREF_SIZE); // a page may be lower than its words: none of them is cut
    refused.getStyleClass().add("k-error");
    refused.setId("gate-refused");
    refused.managedProperty().bind(refused.visibleProperty());
    refused.setVisible(false);
    standing.setId("gate-standing");
    go = Buttons.primary(ui, Icons.START, "gate.go", this::go);
    getChildren()
        .addAll(
            Words.section(ui.text("gate.decision")),
            standing,
            new Wrapping(
                go,
                turn(Icons.CALENDAR, Outcome.POSTPONED),
                turn(Icons.UNDO, Outcome.BACK_TO_PREPARATION),
                turn(Icons.STOP, Outcome.ON_HOLD),
                Buttons.quiet(ui, Icons.WARNING, "gate.passBy", this::passBy)),
            refused,
            Words.caption(ui.text("gate.whose")));
  }

  private Button turn(Icons icon, Outcome outcome) {
    String key = "gate.turn." + outcome.name();
    return Buttons.plain(
        ui,
        icon,
        key,
        () -> {
          var form = new TurnAwayForm(ui, outcome);
          ui.overlay().form(key + ".title", form.form(), key + ".do", () -> keeper.turnAway(form));
        });
  }

  void takeFocus() {
    go.requestFocus();
  }

  void update(Gate now) {
    gate = now;
    standing.setText(
        now.goes() ? ui.text("gate.allGo") : ui.text("gate.notYet", now.closed().size()));
    if (now.goes()) {
      refused.setVisible(false);
    }
  }

  private void go() {
    if (gate.goes()) {
      keeper.go(this::say);
    } else {
      say();
    }
  }

  private void say() {
    List<GateLine> closed = gate.closed();
    refused.setText(
        ui.text(
            "gate.refused",
            closed.size(),
            closed.stream().map(keeper.words()::title).collect(Collectors.joining("; "))));
    refused.setVisible(true);
    closed.stream().findFirst().ifPresent(onRefused);
  }

  private void passBy() {
    Field<String> why =
        Field.line(
            ui,
            LineRule.required("gate.passedBy", GateDecided.PASSED_BY.longest()),
            "gate.passBy.reason");
    why.help("gate.passBy.help");
    ui.overlay()
        .form(
            "gate.passBy.title", new Form(why), "gate.passBy.do", () -> keeper.passBy(why.value()));
  }
}
