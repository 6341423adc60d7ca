package app.kapstone.screens.cockpit;

import app.kapstone.content.CardFiles.InForce;
import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.dosing.SessionEvent;
import app.kapstone.domain.emergency.Emergency;
import app.kapstone.domain.practice.PracticeDetails;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Pulse;
import app.kapstone.screens.kit.Scroll;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Visible;
import app.kapstone.screens.kit.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * Whom to call and from where, and the cards. In a running session each step is written down when
 * it is ticked, behind the lock when it is unlocked; without a session the cards are there to be
 * read.
 */
public final class EmergencyPane extends VBox {
  private static final int WHEN_COLUMNS = 11;

  private final Ui ui;
  private final List<InForce> cards;

  /** One for each session that the cards may be opened for; none where they can only be read. */
  private final List<? extends TickBook> books;

  private final Label clock = Words.section("");
  private final Label wrong = Words.body("");
  private final StackPane place = new StackPane();
  private final ScrollPane scroll = new Scroll(null);
  private final TextField how = new TextField();
  private final TextField when = new TextField();
  private Choices choices = new Choices("card", List.of(), 1, index -> {});
  private @Nullable TickBook book;
  private @Nullable CardSteps steps;

  /**
   * @param practice null where the numbers are not known, as before the practice is unlocked
   * @param books of the sessions that run behind the lock
   * @param onClose goes back to where the key was pressed
   */
  private static EmergencyPane byItself(
      Ui ui,
      @Nullable PracticeDetails practice,
      List<InForce> cards,
      List<? extends TickBook> books,
      Runnable onClose) {
    var pane = new EmergencyPane(ui, practice, cards, books, onClose);
    pane.setFocusTraversable(true);
    pane.addEventHandler(
        KeyEvent.KEY_TYPED,
        event -> {
          if (pane.character(event.getCharacter())) {
            event.consume();
          }
        });
    Pulse.every(ui.background(), Duration.ofSeconds(1), pane, pane::refresh);
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

  /** To be read where no session is known, as after a crash. */
  public static EmergencyPane toRead(Ui ui, List<InForce> cards, Runnable onClose) {
    return byItself(ui, null, cards, List.of(), onClose);
  }

  /** Behind the lock: what is ticked waits for the unlocking. */
  public static EmergencyPane covered(
      Ui ui, Covered covered, CoveredTicks ticks, Runnable onClose) {
    return byItself(
        ui,
        covered.practice(),
        covered.cards(),
        covered.sessions().stream().map(each -> new CoveredBook(ui, each, ticks)).toList(),
        onClose);
  }

  EmergencyPane(Ui ui, Keeper keeper, Runnable onClose) {
    this(
        ui,
        keeper.opened().practice(),
        keeper.opened().cards(),
        List.of(new SessionBook(ui, keeper)),
        onClose);
  }

  private EmergencyPane(
      Ui ui,
      @Nullable PracticeDetails practice,
      List<InForce> cards,
      List<? extends TickBook> books,
      Runnable onClose) {
    this.ui = ui;
    this.cards = cards;
    this.books = books;
    this.book = books.size() == 1 ? books.getFirst() : null;
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
    Visible.when(false, wrong);
    how.setId("cockpit-emergency-how");
    how.setAccessibleText(ui.text("cockpit.emergency.how"));
    how.setPromptText(ui.text("cockpit.emergency.how"));
    when.setId("cockpit-emergency-when");
    when.setAccessibleText(ui.text("cockpit.emergency.when"));
    when.setPromptText(ui.text("cockpit.emergency.when.prompt"));
    when.setPrefColumnCount(WHEN_COLUMNS);
    when.setMinWidth(USE_PREF_SIZE);
    when.setOnAction(event -> requestFocus()); // and the next key ticks a step
    HBox.setHgrow(how, Priority.ALWAYS);
    var close = Buttons.plain(ui, Icons.CLOSE, "cockpit.emergency.close", onClose);
    close.setMinWidth(USE_PREF_SIZE);
    HBox.setHgrow(clock, Priority.ALWAYS);
    clock.setMaxWidth(Double.MAX_VALUE);
    var head = new HBox(clock, close);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("k-buttons");
    var column = new VBox(new EmergencyNumbers(ui, practice), place);
    column.getStyleClass().add("k-emergency-column");
    scroll.setContent(column);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(head, wrong, scroll);
    begin();
  }

  private void begin() {
    if (book == null && books.size() > 1) {
      which();
    } else {
      list();
    }
    refresh();
  }

  /** Behind the lock nobody has said yet whose emergency it is. */
  private void which() {
    book = null;
    steps = null;
    say("");
    choices =
        new Choices(
            "which",
            "123456789",
            books.stream().map(TickBook::line).toList(),
            1,
            index -> {
              book = books.get(index);
              list();
              refresh();
            });
    choices.getStyleClass().add("k-emergency-cards");
    Label question = Words.title(ui.text("cockpit.emergency.which"));
    var column = new VBox(question, choices);
    column.getStyleClass().add("k-emergency-card");
    place.getChildren().setAll(column);
    scroll.setVvalue(0);
  }

  /** The record may have changed; the clock and the next check go on while a card is open. */
  void refresh() {
    clock.setText(book == null ? "" : book.line());
    if (steps != null) {
      steps.show(emergency(steps.card().key()));
    }
  }

  /** A key that was typed: it opens a card, or ticks a step of the open one. */
  public boolean character(String typed) {
    if (book == null && books.size() > 1) {
      return choices.press(typed);
    }
    if (steps == null && typed.equals("0") && books.size() > 1) {
      which();
      return true;
    }
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
    when.clear();
    say("");
    choices =
        new Choices(
            "card",
            "123456789",
            cards.stream().map(each -> each.card().name()).toList(),
            1,
            this::open);
    choices.getStyleClass().add("k-emergency-cards");
    for (int i = 0; i < cards.size(); i++) {
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
    String beforehand =
        book == null || book.closed() ? ui.text("cockpit.emergency.toRead") : book.warning();
    if (!beforehand.isEmpty()) {
      Label said = Words.body(beforehand);
      said.setId("emergency-beforehand");
      column.getChildren().add(said);
    }
    column.getChildren().addAll(shown, foot(chosen));
    place.getChildren().setAll(column);
    scroll.setVvalue(0);
    String key = chosen.card().key();
    shown.show(emergency(key));
    if (book != null && !book.closed() && emergency(key).isEmpty()) {
      keep(
          ui.clock().instant(),
          new SessionEvent.EmergencyOpened(key, chosen.card().name()),
          this::refresh);
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
    if (book != null && !book.closed()) {
      var over =
          Buttons.primary(
              ui, Icons.SAVE, "cockpit.emergency.over", () -> over(chosen.card().key()));
      over.setMinWidth(USE_PREF_SIZE);
      foot.getChildren().addAll(when, how, over);
    }
    return foot;
  }

  private Optional<Emergency> emergency(String card) {
    return book == null ? Optional.empty() : Emergency.lasting(Emergency.of(book.counted()), card);
  }

  private void tick(String step) {
    if (book == null || steps == null || book.closed()) {
      return; // it says already that nothing is written down
    }
    String card = steps.card().key();
    boolean on = emergency(card).filter(each -> each.done().containsKey(step)).isPresent();
    at().ifPresent(at -> keep(at, new SessionEvent.EmergencyStep(card, step, !on), this::kept));
  }

  private void kept() {
    when.clear(); // it was of that step alone
    refresh();
  }

  private void over(String card) {
    Optional<Emergency> lasting = emergency(card);
    if (lasting.isEmpty()) {
      list();
      return;
    }
    Instant opened = lasting.get().openedAt();
    at().ifPresent(at -> {
      if (at.isBefore(opened)) {
        say(ui.text("cockpit.emergency.beforeItsOpening", ui.texts().time(opened, ui.zone())));
        return;
      }
      keep(
          at,
          new SessionEvent.EmergencyOver(card, how.getText()),
          () -> {
            how.clear();
            list();
          });
    });
  }

  /** Now, or what the field says; empty, and said, when that is no time. */
  private Optional<Instant> at() {
    try {
      return Optional.of(When.alone(when.getText(), ui.clock().instant(), ui.zone()));
    } catch (InvalidValue e) {
      say(ui.text("cockpit.when." + e.rule().name()));
      return Optional.empty();
    }
  }

  private void keep(Instant at, SessionEvent event, Runnable onKept) {
    if (book != null) {
      say("");
      book.add(at, event, onKept, this::say);
    }
  }

  private void say(String sentence) {
    wrong.setText(sentence);
    Visible.when(!sentence.isEmpty(), wrong);
  }
}
