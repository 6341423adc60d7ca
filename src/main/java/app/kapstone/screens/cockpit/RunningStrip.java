package app.kapstone.screens.cockpit;

import app.kapstone.content.ProtocolFiles;
import app.kapstone.database.Database;
import app.kapstone.database.Reading;
import app.kapstone.domain.dosing.DosingSession;
import app.kapstone.domain.dosing.SessionFold;
import app.kapstone.domain.dosing.SessionState;
import app.kapstone.domain.protocol.Protocol;
import app.kapstone.screens.kit.Badge.Tone;
import app.kapstone.screens.kit.Chime;
import app.kapstone.screens.kit.Digits;
import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.Pulse;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The running sessions at the side of every place: how long, and when vital signs are due. No name
 * stands on it, so that it may be seen by anyone in the room.
 */
public final class RunningStrip extends VBox {
  static final Duration READ_EVERY = Duration.ofSeconds(5);
  private static final PseudoClass OVERDUE = PseudoClass.getPseudoClass("overdue");
  private static final PseudoClass DUE = PseudoClass.getPseudoClass("due");

  private record Running(Protocol protocol, DosingSession session, SessionFold fold) {}

  /** What was read: the sessions, and whether a due check is heard. */
  private record Read(List<Running> running, boolean chime) {}

  private final Ui ui;
  private final Database database;
  private final Runnable onNews;
  private final ProtocolFiles files = new ProtocolFiles();
  private final Label unread = Words.muted("");
  private List<Running> running = List.of();
  private final Heard heard = new Heard();
  private boolean chime;
  private boolean reading;

  /** The edition of the record that was read last. */
  private long read = -1;

  private final EventHandler<KeyEvent> keys = this::key;

  public RunningStrip(Ui ui, Database database) {
    this(ui, database, () -> ui.background().aside(Chime::ring));
  }

  /**
   * @param onNews what is heard when a check or a device becomes due, where that was chosen
   */
  RunningStrip(Ui ui, Database database, Runnable onNews) {
    this.ui = ui;
    this.database = database;
    this.onNews = onNews;
    setId("running-strip");
    unread.setId("strip-unread");
    unread.setText(ui.text("cockpit.strip.unread"));
    getStyleClass().add("k-strip");
    getStylesheets()
        .add(
            Objects.requireNonNull(RunningStrip.class.getResource("/screens/cockpit/cockpit.css"))
                .toExternalForm());
    sceneProperty().addListener((value, was, now) -> listen(was, now));
    Pulse.every(ui.background(), READ_EVERY, this, this::read);
    Pulse.every(ui.background(), Duration.ofSeconds(1), this, this::show);
  }

  private void listen(@Nullable Scene was, @Nullable Scene now) {
    if (was != null) {
      was.removeEventFilter(KeyEvent.KEY_PRESSED, keys);
    }
    if (now != null) {
      now.addEventFilter(KeyEvent.KEY_PRESSED, keys);
    }
  }

  /**
   * The cards are one key away from every place. Of several sessions nobody has said yet whose
   * emergency it is: there the key leads to their lanes.
   */
  private void key(KeyEvent event) {
    boolean elsewhere = !(ui.navigator().here().get() instanceof Place.Cockpit);
    if (event.getCode() == KeyCode.F2
        && elsewhere
        && !running.isEmpty()
        && !ui.overlay().isOpen()) {
      event.consume();
      ui.navigator().go(new Place.Cockpit(running.getFirst().session().id(), running.size() == 1));
    }
  }

  private void read() {
    long edition = database.edition();
    if (reading || edition == read) {
      return;
    }
    reading = true;
    List<Running> before = running;
    ui.background()
        .run(() -> database.read(r -> new Read(running(r, before), chime(r))))
        .onSuccess(found -> {
          read = edition;
          running = found.running();
          chime = found.chime();
          getChildren().remove(unread);
          show();
        })
        // why it is so, the screens say; here there is no room for it
        .onOther(failed -> {
          running = List.of();
          getChildren().setAll(unread);
        })
        .onFinally(() -> reading = false)
        .start();
  }

  /** Of a session to which nothing was written since, what was read before still holds. */
  private List<Running> running(Reading transaction, List<Running> before) {
    return transaction.sessions().runningIds().stream()
        .flatMap(id ->
            before.stream()
                .filter(each -> each.session().id().equals(id))
                .filter(each -> !transaction.sessions().grew(each.session()))
                .findFirst()
                .or(() -> transaction.sessions().find(id).map(this::running))
                .stream())
        .toList();
  }

  private Running running(DosingSession session) {
    Protocol protocol = files.read(session.protocolDocument());
    return new Running(protocol, session, new SessionFold(protocol, session));
  }

  private static boolean chime(Reading transaction) {
    return transaction.practice().find().filter(found -> found.settings().chime()).isPresent();
  }

  private void show() {
    if (getChildren().contains(unread)) {
      return;
    }
    while (getChildren().size() > running.size()) {
      getChildren().removeLast();
    }
    List<Running> shown = new ArrayList<>(running);
    for (int i = 0; i < shown.size(); i++) {
      if (i == getChildren().size()) {
        getChildren().add(button());
      }
      show((Button) getChildren().get(i), shown.get(i));
    }
  }

  private static Button button() {
    var button = new Button();
    button.setGraphic(new Digits("k-strip-clock"));
    button.setContentDisplay(ContentDisplay.TOP);
    button.getStyleClass().addAll("flat", "k-strip-item");
    button.setMaxWidth(Double.MAX_VALUE);
    button.setWrapText(true);
    button.setMinHeight(USE_PREF_SIZE);
    return button;
  }

  private void show(Button button, Running each) {
    Instant now = ui.clock().instant();
    SessionState state = each.fold().at(now);
    if (heard.news(each.session().id(), state, now) && chime) {
      onNews.run();
    }
    Glance glance = Glance.of(each.protocol(), state, now, ui.texts(), ui.zone());
    ((Digits) button.getGraphic()).show(glance.clock());
    button.setText(glance.waiting());
    button.setAccessibleText(ui.text("cockpit.strip", glance.clock(), glance.waiting()));
    button.setId("strip-" + each.session().id().value());
    button.pseudoClassStateChanged(DUE, glance.waitingTone() == Tone.ACCENT);
    button.pseudoClassStateChanged(OVERDUE, glance.waitingTone() == Tone.WARNING);
    button.setOnAction(event -> ui.navigator().go(new Place.Cockpit(each.session().id())));
  }
}
