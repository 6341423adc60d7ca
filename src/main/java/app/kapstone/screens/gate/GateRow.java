package app.kapstone.screens.gate;

import app.kapstone.domain.gate.GateAnswer;
import app.kapstone.domain.gate.GateAsk;
import app.kapstone.domain.gate.GateFinding;
import app.kapstone.domain.gate.GateKind;
import app.kapstone.domain.gate.GateLine;
import app.kapstone.domain.gate.GateState;
import app.kapstone.screens.kit.Badge;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Field;
import app.kapstone.screens.kit.Form;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import app.kapstone.screens.kit.Wrapping;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** One line: where it stands, what is known, whose rules it has, and what can be done about it. */
final class GateRow extends VBox {
  /** What need not be asked once it is known. */
  private static final Set<GateFinding> KNOWN =
      Set.of(
          GateFinding.WEIGHT_TODAY,
          GateFinding.WEIGHT_NOT_NEEDED,
          GateFinding.ESCORT_NAMED,
          GateFinding.CONSENT_CURRENT,
          GateFinding.CONSENT_CURRENT_UNTIL,
          GateFinding.ORDER_VALID);

  private final Ui ui;
  private final GateKeeper keeper;
  private final StackPane state = new StackPane();
  private final Label title = Words.body("");
  private final Label found = Words.body("");
  private final Label rules = Words.caption("");
  private final Label reason = Words.body("");
  private final AskPane ask;
  private final Button override;
  private final Wrapping ways = new Wrapping();
  private GateLine line;
  private boolean asked;

  GateRow(Ui ui, GateKeeper keeper, GateLine line, GateRecords read) {
    this.ui = ui;
    this.keeper = keeper;
    this.line = line;
    String id = id(line);
    setId(id);
    getStyleClass().add("k-criterion");
    title.getStyleClass().add("k-strong");
    title.setText(keeper.words().title(line));
    found.setId(id + "-found");
    reason.setId(id + "-reason");
    for (Label each : new Label[] {rules, reason}) {
      each.managedProperty().bind(each.visibleProperty());
    }
    ask = new AskPane(ui, keeper, () -> this.line, id, read);
    ask.managedProperty().bind(ask.visibleProperty());
    override = Buttons.plain(ui, null, "gate.override", this::askWhy);
    override.setId(id + "-override");
    override.setAccessibleText(override.getText() + ": " + title.getText());
    override.managedProperty().bind(override.visibleProperty());
    ways.managedProperty().bind(ways.visibleProperty());
    way(line.kind());
    ways.add(override);
    getChildren().addAll(new Wrapping(state, title, found), rules, reason);
    if (line.kind() == GateKind.TOUCH) {
      getChildren().add(new TouchSigned(ui, read.facts()));
    }
    if (leavesRoom(line.ask())) {
      getChildren().add(new Wrapping(ask, ways));
    } else {
      getChildren().addAll(ask, ways);
    }
  }

  /** Whether what is asked leaves room for a button beside it. */
  private static boolean leavesRoom(GateAsk ask) {
    return switch (ask) {
      case GateAsk.One one -> true;
      case GateAsk.Consent consent -> true;
      case GateAsk.Order order -> true;
      case GateAsk.Nothing nothing -> false;
      case GateAsk.Hours hours -> false;
      case GateAsk.Words words -> false;
      case GateAsk.Signs signs -> false;
      case GateAsk.Screener screener -> false;
      case GateAsk.Weight weight -> false;
      case GateAsk.Escort escort -> false;
    };
  }

  static String id(GateLine line) {
    return "gate-" + line.name().replace('/', '-');
  }

  /** Where the record is put right when it is not asked here. */
  private void way(GateKind kind) {
    switch (kind) {
      case SCREENING, PREPARATION -> leads("gate.toChart", () -> new Place.Chart(patient()));
      case HOLD, URINARY -> leads("gate.toSafety", () -> new Place.Safety(patient()));
      case CONSENT,
          ORDER,
          SUICIDE,
          FOOD,
          LIQUID,
          MEDICINE,
          PREGNANCY,
          WEIGHT,
          VITALS,
          ESCORT,
          TOUCH,
          ROOM,
          INTENTION -> {}
    }
  }

  private app.kapstone.domain.patient.PatientId patient() {
    return ask.patient();
  }

  private void leads(String key, java.util.function.Supplier<Place> place) {
    Button button = Buttons.plain(ui, Icons.OPEN, key, () -> ui.navigator().go(place.get()));
    button.setId(getId() + "-open");
    button.setAccessibleText(button.getText() + ": " + title.getText());
    ways.add(button);
  }

  void update(GateLine now) {
    line = now;
    var badge = new Badge(keeper.words().state(now.state()), GateWords.tone(now.state()));
    badge.setId(getId() + "-state");
    state.getChildren().setAll(badge);
    found.setText(keeper.words().found(now));
    String said = keeper.words().rules(now);
    rules.setText(said);
    rules.setVisible(!said.isEmpty());
    boolean overridden = now.state() instanceof GateState.Overridden;
    reason.setText(
        now.state() instanceof GateState.Overridden(String why)
            ? ui.text("gate.overridden", why)
            : "");
    reason.setVisible(overridden);
    override.setVisible(!now.passes());
    // what was asked once stays, so that a slip can be put right where it was made
    asked = asked || !KNOWN.contains(now.finding());
    ask.setVisible(asked && ask.asksAnything());
    ways.setVisible(!now.passes());
  }

  private void askWhy() {
    Field<String> why = Field.area(ui, GateAnswer.REASON, "gate.override.reason");
    why.help("gate.override.help");
    GateLine asked = line;
    ui.overlay()
        .form(
            "gate.override.title",
            new Form(why),
            "gate.override.do",
            () -> keeper.override(asked, why.value()));
  }

  void readyIfOpen() {
    ask.readyIfOpen();
  }

  void keepTyped() {
    ask.keepTyped();
  }

  void takeFocus() {
    if (!ask.takeFocus()) {
      override.requestFocus();
    }
  }
}
