package app.kapstone.screens.cockpit;

import app.kapstone.domain.dosing.SessionEvent;
import app.kapstone.domain.dosing.SessionPhase;
import app.kapstone.domain.dosing.SessionState;
import app.kapstone.domain.dosing.VitalsTrend;
import app.kapstone.domain.emergency.Emergency;
import app.kapstone.domain.protocol.TimeCourse;
import app.kapstone.screens.kit.Card;
import app.kapstone.screens.kit.Pulse;
import app.kapstone.screens.kit.Scroll;
import app.kapstone.screens.kit.Sight;
import app.kapstone.screens.kit.TwoColumns;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Visible;
import java.time.Duration;
import java.time.Instant;
import javafx.css.PseudoClass;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * One session on the screen. Once a second the record is folded anew with the clock; nothing is
 * counted here, so that sleep, lock and restart change nothing.
 */
final class Cockpit extends BorderPane {
  private static final Duration TREND_STEP = Duration.ofMinutes(5);
  private static final double SIDE_BY_SIDE_EM = 60;
  private static final double LEFT_PART = 0.64;

  /** The list before leaving is long: it has the room of the curve and of the usual course. */
  private static final double LEFT_PART_AT_THE_END = 0.47;

  /** Lower than this, as with two lanes on a small screen, everything stands closer. */
  private static final double LOW_EM = 52;

  private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");

  private final Ui ui;
  private final Keeper keeper;
  private final Head head;
  private final Figures figures;
  private final ReadingPane reading;
  private final TrendChart trend;
  private final EventList events;
  private final KeyRow keys;
  private final Runnable onSummary;
  private final VBox right = new VBox();
  private final @Nullable CourseBand band;
  private final EventHandler<KeyEvent> typed = this::typed;
  private final EventHandler<KeyEvent> pressed = this::pressed;
  private final ScrollPane scroll;
  private final TwoColumns body;
  private @Nullable Opened drawn;
  private @Nullable Instant drawnUntil;
  private @Nullable Entry entry;
  private @Nullable EmergencyPane emergency;
  private @Nullable EndedPane ended;
  private boolean narrow;

  Cockpit(Ui ui, Keeper keeper, Runnable onSummary) {
    this.ui = ui;
    this.keeper = keeper;
    setId("cockpit");
    getStyleClass().add("k-cockpit");
    head = new Head(ui, keeper.opened(), this::emergency);
    figures = new Figures(ui, keeper.opened().protocol());
    reading = new ReadingPane(ui);
    trend = new TrendChart(ui);
    events = new EventList(ui, keeper.words());
    keys = new KeyRow(ui, this::open);
    this.onSummary = onSummary;
    TimeCourse course = keeper.opened().protocol().timeCourse();
    band = course == null ? null : new CourseBand(ui, course, keeper.words());
    body = new TwoColumns(left(), right, LEFT_PART, SIDE_BY_SIDE_EM).shrinking();
    right.getStyleClass().add("k-column");
    VBox.setVgrow(events, Priority.ALWAYS);
    right.getChildren().add(events);
    scroll = new Scroll(body);
    scroll.setFitToHeight(true);
    scroll.getStyleClass().add("k-cockpit-body");
    Sight.keep(scroll, body);
    setTop(head);
    setCenter(scroll);
    setBottom(keys);
    body.besideProperty()
        .addListener((value, was, now) -> {
          narrow = emergency == null ? !now : narrow;
          keys.narrow(narrow);
          head.narrow(narrow);
        });
    sceneProperty().addListener((value, was, now) -> listen(was, now));
    keeper.onChange(this::refresh);
    heightProperty()
        .addListener(value -> pseudoClassStateChanged(LOW, getHeight() < LOW_EM * body.em()));
    Pulse.every(ui.background(), Duration.ofSeconds(1), this, this::refresh);
    Pulse.every(ui.background(), RunningStrip.READ_EVERY, this, keeper::reread);
  }

  private VBox left() {
    var vitals = new Card(reading, trend);
    VBox.setVgrow(vitals, Priority.ALWAYS);
    VBox.setVgrow(trend, Priority.ALWAYS);
    var left = new VBox(figures);
    left.getStyleClass().add("k-column");
    if (band != null) {
      var course = new Card(band);
      course.visibleProperty().bind(trend.visibleProperty());
      course.managedProperty().bind(trend.visibleProperty());
      left.getChildren().add(course);
    }
    left.getChildren().add(vitals);
    return left;
  }

  /** It is the chosen lane again: the keyboard is where it was left. */
  void resume() {
    if (entry == null || emergency != null) {
      requestFocus();
    } else {
      entry.begin();
    }
  }

  private void refresh() {
    Instant now = ui.clock().instant();
    Opened opened = keeper.opened();
    SessionState state = opened.at(now);
    Glance glance = Glance.of(opened.protocol(), state, now, ui.texts(), ui.zone());
    head.show(glance);
    figures.show(glance);
    reading.show(glance.last());
    listed(opened, state, ahead(state.openedAt(), now));
    if (band != null) {
      band.show(state, glance.part());
    }
    boolean over = state.phase() == SessionPhase.ENDED;
    keys.running(!over);
    if (over && ended == null) {
      ended = new EndedPane(ui, keeper, onSummary); // of the record as it is closed
      leaving(false);
      right.getChildren().setAll(ended, events);
    }
    if (entry != null) {
      entry.refresh();
    }
    if (emergency != null) {
      emergency.refresh();
    }
  }

  /** What time alone does not change is gathered anew only when something was written. */
  private void listed(Opened opened, SessionState state, Instant until) {
    if (opened != drawn) {
      events.show(state);
      head.emergencies(Emergency.of(state.counted()).stream().filter(Emergency::lasts).toList());
    }
    if (opened != drawn || !until.equals(drawnUntil)) {
      trend.show(VitalsTrend.of(state, until));
    }
    drawn = opened;
    drawnUntil = until;
  }

  /** The right end of the trend moves in steps: it would be drawn anew each second. */
  private static Instant ahead(Instant opened, Instant now) {
    long steps = Math.max(0, Duration.between(opened, now).dividedBy(TREND_STEP)) + 1;
    return opened.plus(TREND_STEP.multipliedBy(steps));
  }

  private void listen(@Nullable Scene was, @Nullable Scene now) {
    if (was != null) {
      was.removeEventFilter(KeyEvent.KEY_TYPED, typed);
      was.removeEventFilter(KeyEvent.KEY_PRESSED, pressed);
    }
    if (now != null) {
      now.addEventFilter(KeyEvent.KEY_TYPED, typed);
      now.addEventFilter(KeyEvent.KEY_PRESSED, pressed);
    }
  }

  /** Keys are taken when they are typed, not pressed: the letter must not reach the new field. */
  private void typed(KeyEvent event) {
    boolean plain = !event.isShortcutDown() && !event.isAltDown();
    if (!plain || ui.overlay().isOpen() || event.getTarget() instanceof TextInputControl) {
      return;
    }
    if (emergency != null && emergency.character(event.getCharacter())) {
      event.consume();
    } else if (entry != null && entry.character(event.getCharacter())) {
      event.consume();
    } else if (entry == null) {
      Key.of(event.getCharacter())
          .ifPresent(key -> {
            event.consume();
            open(key);
          });
    }
  }

  private void pressed(KeyEvent event) {
    if (ui.overlay().isOpen()) {
      return;
    }
    if (event.getCode() == KeyCode.F2) {
      event.consume();
      emergency();
    } else if (event.getCode() == KeyCode.ESCAPE && emergency != null) {
      event.consume();
      calm();
    } else if (event.getCode() == KeyCode.ESCAPE && entry != null) {
      event.consume();
      close();
    }
  }

  /** The cards take the place of the record; what was being typed waits behind them. */
  void emergency() {
    if (emergency != null) {
      calm();
      return;
    }
    emergency = new EmergencyPane(ui, keeper, this::calm);
    setTop(null); // at double size there is room for one of the two
    setBottom(narrow ? null : keys);
    setCenter(emergency);
    requestFocus();
    refresh();
  }

  private void calm() {
    emergency = null;
    setTop(head);
    setBottom(keys);
    setCenter(scroll);
    if (entry == null) {
      requestFocus();
    } else {
      entry.begin();
    }
  }

  private void open(Key key) {
    if (keeper.state().phase() == SessionPhase.ENDED) {
      return;
    }
    if (emergency != null) {
      calm();
    }
    Entry opened = entry(key);
    entry = opened;
    // the list of what must be there before leaving needs the height that the events have
    right.getChildren().setAll(opened);
    if (key != Key.END) {
      right.getChildren().add(events);
    }
    leaving(key == Key.END);
    VBox.setVgrow(opened, Priority.SOMETIMES);
    keys.mark(key);
    applyCss();
    opened.begin();
  }

  private void leaving(boolean asked) {
    body.part(asked ? LEFT_PART_AT_THE_END : LEFT_PART);
    Visible.when(!asked, trend);
  }

  private Entry entry(Key key) {
    return switch (key) {
      case VITALS -> new VitalsEntry(ui, keeper, this::close);
      case DOSE -> new DoseEntry(ui, keeper, this::close);
      case EFFECT -> new EffectEntry(ui, keeper, this::close);
      case DEPTH -> new DepthEntry(ui, keeper, this::close);
      case INTERVENTION ->
          new TextEntry(ui, keeper, key, SessionEvent.InterventionMade::new, this::close);
      case SETTING -> new TextEntry(ui, keeper, key, SessionEvent.SettingChanged::new, this::close);
      case SAID -> new TextEntry(ui, keeper, key, SessionEvent.PatientSaid::new, this::close);
      case REMARK -> new TextEntry(ui, keeper, key, SessionEvent.Remark::new, this::close);
      case SNOOZE -> new SnoozeEntry(ui, keeper, this::close);
      case CORRECT -> new CorrectEntry(ui, keeper, this::close);
      case END -> new EndEntry(ui, keeper, narrow ? 1 : 2, this::close);
    };
  }

  private void close() {
    entry = null;
    leaving(false);
    keys.mark(null);
    right.getChildren().removeIf(Entry.class::isInstance);
    if (!right.getChildren().contains(events)) {
      right.getChildren().add(events);
    }
    requestFocus();
  }
}
