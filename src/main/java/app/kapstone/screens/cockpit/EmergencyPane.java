package app.kapstone.screens.cockpit;

import app.kapstone.content.CardFiles.InForce;
import app.kapstone.domain.dosing.SessionEvent;
import app.kapstone.domain.dosing.SessionPhase;
import app.kapstone.domain.emergency.Emergency;
import app.kapstone.domain.practice.PracticeDetails;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * Whom to call and from where, and the cards. In a running session each step is written down when
 * it is ticked; without one the cards are there to be read.
 */
public final class EmergencyPane extends VBox {
  private final Ui ui;
  private final List<InForce> cards;
  private final @Nullable Keeper keeper;
  private final Label clock = Words.section("");
  private final Label wrong = Words.body("");
  private final StackPane place = new StackPane();
  private final ScrollPane scroll = new ScrollPane();
  private final TextField how = new TextField();
  private @Nullable CardSteps steps;

  /**
   * @param practice null where the numbers are not known, as before the practice is unlocked
   * @param onClose goes back to where the key was pressed
   */
  public static EmergencyPane toRead(
      Ui ui, @Nullable PracticeDetails practice, List<InForce> cards, Runnable onClose) {
    var pane = new EmergencyPane(ui, practice, cards, null, onClose);
    pane.setFocusTraversable(true);
    pane.addEventHandler(
        KeyEvent.KEY_TYPED,
        event -> {
          if (pane.character(event.getCharacter())) {
            event.consume();
          }
        });
    pane.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.F2) {
            event.consume();
            onClose.run();
          }
        });
    return pane;
  }

  EmergencyPane(Ui ui, Keeper keeper, Runnable onClose) {
    this(ui, keeper.opened().practice(), keeper.opened().cards(), keeper, onClose);
  }

  private EmergencyPane(
      Ui ui,
      @Nullable PracticeDetails practice,
      List<InForce> cards,
      @Nullable Keeper keeper,
      Runnable onClose) {
    this.ui = ui;
    this.cards = cards;
    this.keeper = keeper;
    setId("emergency");
    getStyleClass().add("k-emergency");
    getStylesheets()
        .add(
            Objects.requireNonNull(
                    EmergencyPane.class.getResource("/screens/cockpit/emergency.css"))
                .toExternalForm());
    clock.setId("emergency-clock");
    wrong.setId("emergency-wrong");
    wrong.getStyleClass().add("k-error");
    Entry.shown(wrong, false);
    how.setId("cockpit-emergency-how");
    how.setAccessibleText(ui.text("cockpit.emergency.how"));
    how.setPromptText(ui.text("cockpit.emergency.how"));
    HBox.setHgrow(how, Priority.ALWAYS);
    var close = Buttons.plain(ui, Icons.CLOSE, "cockpit.emergency.close", onClose);
    close.setMinWidth(USE_PREF_SIZE);
    HBox.setHgrow(clock, Priority.ALWAYS);
    clock.setMaxWidth(Double.MAX_VALUE);
    var head = new HBox(clock, close);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("k-buttons");
    var column = new VBox(numbers(practice), place);
    column.getStyleClass().add("k-emergency-column");
    scroll.setContent(column);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(head, wrong, scroll);
    list();
  }

  private Node numbers(@Nullable PracticeDetails practice) {
    var row = new FlowPane();
    row.getStyleClass().add("k-emergency-numbers");
    if (practice == null) {
      row.getChildren().add(Words.body(ui.text("cockpit.emergency.noNumbers")));
      return row;
    }
    String prescriber = (practice.prescriberName() + "\n" + practice.prescriberPhone()).strip();
    row.getChildren()
        .addAll(
            number("number", practice.emergencyNumber(), "k-emergency-number"),
            number("address", practice.name() + "\n" + practice.address(), "k-emergency-line"),
            number(
                "prescriber",
                prescriber.isEmpty() ? ui.text("cockpit.emergency.noPrescriber") : prescriber,
                "k-emergency-line"));
    return row;
  }

  private VBox number(String name, String text, String styleClass) {
    Label value = Words.body(text);
    value.setId("emergency-" + name);
    value.getStyleClass().add(styleClass);
    return new VBox(Words.muted(ui.text("cockpit.emergency." + name)), value);
  }

  /** The clock and the next check go on while a card is open. */
  public void clock(String text) {
    clock.setText(text);
  }

  /** The record may have changed. */
  void refresh() {
    if (steps != null) {
      steps.show(emergency(steps.card().key()));
    }
  }

  /** A key that was typed: it opens a card, or ticks a step of the open one. */
  public boolean character(String typed) {
    if (steps == null) {
      int index = "123456789".indexOf(typed);
      boolean there = typed.length() == 1 && index >= 0 && index < cards.size();
      if (there) {
        open(index);
      }
      return there;
    }
    if (typed.equals("0")) {
      list();
      return true;
    }
    return steps.press(typed);
  }

  private void list() {
    steps = null;
    say("");
    var choices =
        new Choices(
            "card",
            "123456789",
            cards.stream().map(each -> each.card().name()).toList(),
            1,
            this::open);
    choices.getStyleClass().add("k-emergency-cards");
    for (int i = 0; i < Math.min(cards.size(), 9); i++) {
      String key = cards.get(i).card().key();
      int row = i;
      emergency(key)
          .ifPresent(since -> {
            choices.mark(row, true);
            choices.text(
                row,
                ui.text(
                    "cockpit.emergency.since",
                    since.name(),
                    ui.texts().time(since.openedAt(), ui.zone())));
          });
    }
    place.getChildren().setAll(choices);
    scroll.setVvalue(0);
  }

  private void open(int index) {
    InForce chosen = cards.get(index);
    var shown = new CardSteps(ui, chosen.card(), this::tick);
    steps = shown;
    var column = new VBox(title(chosen));
    column.getStyleClass().add("k-emergency-card");
    if (keeper == null || ended()) {
      Label toRead = Words.body(ui.text("cockpit.emergency.toRead"));
      toRead.setId("emergency-toRead");
      column.getChildren().add(toRead);
    }
    column.getChildren().addAll(shown, foot(chosen));
    place.getChildren().setAll(column);
    scroll.setVvalue(0);
    String key = chosen.card().key();
    shown.show(emergency(key));
    if (keeper != null && !ended() && emergency(key).isEmpty()) {
      keep(new SessionEvent.EmergencyOpened(key, chosen.card().name()), this::refresh);
    }
  }

  private Node title(InForce chosen) {
    Label name = Words.title(chosen.card().name());
    name.setId("card-name");
    var title = new VBox(name);
    if (chosen.unreadable()) {
      title.getChildren().add(Words.caption(ui.text("cockpit.emergency.unreadable")));
    } else if (chosen.own() != null) {
      title.getChildren().add(Words.caption(ui.text("cockpit.emergency.own")));
    }
    return title;
  }

  private Node foot(InForce chosen) {
    var foot = new HBox(Buttons.plain(ui, Icons.BACK, "cockpit.emergency.cards", this::list));
    foot.getStyleClass().add("k-buttons");
    foot.setAlignment(Pos.CENTER_LEFT);
    if (keeper != null && !ended()) {
      var over =
          Buttons.primary(
              ui, Icons.SAVE, "cockpit.emergency.over", () -> over(chosen.card().key()));
      over.setMinWidth(USE_PREF_SIZE);
      foot.getChildren().addAll(how, over);
    }
    return foot;
  }

  private boolean ended() {
    return keeper != null && keeper.state().phase() == SessionPhase.ENDED;
  }

  private java.util.Optional<Emergency> emergency(String card) {
    return keeper == null
        ? java.util.Optional.empty()
        : Emergency.lasting(Emergency.of(keeper.state().counted()), card);
  }

  private void tick(String step) {
    if (keeper == null || steps == null || ended()) {
      return; // it says already that nothing is written down
    }
    String card = steps.card().key();
    boolean on = emergency(card).filter(each -> each.done().containsKey(step)).isPresent();
    keep(new SessionEvent.EmergencyStep(card, step, !on), this::refresh);
  }

  private void over(String card) {
    if (emergency(card).isEmpty()) {
      list();
      return;
    }
    keep(
        new SessionEvent.EmergencyOver(card, how.getText()),
        () -> {
          how.clear();
          list();
        });
  }

  private void keep(SessionEvent event, Runnable onKept) {
    if (keeper != null) {
      say("");
      keeper.add(ui.clock().instant(), event, onKept, this::say);
    }
  }

  private void say(String sentence) {
    wrong.setText(sentence);
    Entry.shown(wrong, !sentence.isEmpty());
  }
}
