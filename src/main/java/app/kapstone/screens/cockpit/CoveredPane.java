package app.kapstone.screens.cockpit;

import app.kapstone.domain.dosing.SessionState;
import app.kapstone.screens.kit.Badge.Tone;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Chime;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Pulse;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Visible;
import app.kapstone.screens.kit.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.event.EventHandler;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/** Running sessions on the locked screen: clock, next check, the emergency key. No name. */
public final class CoveredPane extends VBox {
  private static final PseudoClass DUE = PseudoClass.getPseudoClass("due");
  private static final PseudoClass OVERDUE = PseudoClass.getPseudoClass("overdue");

  private final Ui ui;
  private final List<Supplier<Said>> lines;
  private final IntSupplier ticks;
  private final Label waiting = Words.body("");
  private final List<Label> labels = new ArrayList<>();
  private final Runnable onEmergency;
  private final EventHandler<KeyEvent> keys = this::key;

  private record Said(String text, Tone tone) {}

  private CoveredPane(Ui ui, List<Supplier<Said>> lines, IntSupplier ticks, Runnable onEmergency) {
    this.ui = ui;
    this.lines = lines;
    this.ticks = ticks;
    this.onEmergency = onEmergency;
    setId("covered");
    setAlignment(Pos.CENTER);
    getStyleClass().add("k-covered");
    getStylesheets()
        .add(
            Objects.requireNonNull(CoveredPane.class.getResource("/screens/cockpit/emergency.css"))
                .toExternalForm());
    for (int i = 0; i < lines.size(); i++) {
      Label label = Words.section("");
      label.setId("covered-" + (i + 1));
      label.getStyleClass().add("k-covered-line");
      labels.add(label);
      getChildren().add(label);
    }
    var emergency = Buttons.plain(ui, Icons.PHONE, "cockpit.emergency", onEmergency);
    emergency.setFocusTraversable(false);
    waiting.setId("covered-waiting");
    waiting.setTextAlignment(TextAlignment.CENTER);
    getChildren().addAll(emergency, waiting);
    sceneProperty().addListener((value, was, now) -> listen(was, now));
    Pulse.every(ui.background(), Duration.ofSeconds(1), this, this::show);
  }

  /** After a lock: all that the covered sessions still say, and what waits to be written. */
  public static CoveredPane of(Ui ui, Covered covered, CoveredTicks ticks, Runnable onEmergency) {
    return of(ui, covered, ticks, onEmergency, () -> ui.background().aside(Chime::ring));
  }

  /**
   * @param onNews what is heard when a check or a device becomes due, where that was chosen
   */
  static CoveredPane of(
      Ui ui, Covered covered, CoveredTicks ticks, Runnable onEmergency, Runnable onNews) {
    List<Supplier<Said>> lines = new ArrayList<>();
    var heard = new Heard();
    for (Covered.Session session : covered.sessions()) {
      Instant locked = ui.clock().instant();
      heard.news(session.times().id(), session.at(locked), locked); // it rang before the lock
      lines.add(() -> {
        Instant now = ui.clock().instant();
        SessionState state = session.at(now);
        if (heard.news(session.times().id(), state, now) && covered.chime()) {
          onNews.run();
        }
        Glance glance = Glance.of(session.protocol(), state, now, ui.texts(), ui.zone());
        return new Said(
            ui.text("cockpit.covered", glance.clock(), glance.waiting()), glance.waitingTone());
      });
    }
    return new CoveredPane(ui, lines, ticks::count, onEmergency);
  }

  /** After a crash: since when sessions run. */
  public static CoveredPane since(Ui ui, List<Instant> since, Runnable onEmergency) {
    List<Supplier<Said>> lines = new ArrayList<>();
    for (Instant each : since) {
      lines.add(() -> {
        Duration gone = Duration.between(each, ui.clock().instant());
        long minutes = Math.max(0, gone.toMinutes());
        return new Said(
            ui.text(
                "cockpit.covered.since",
                ui.texts().time(each, ui.zone()),
                minutes / 60,
                minutes % 60),
            Tone.NEUTRAL);
      });
    }
    return new CoveredPane(ui, lines, () -> 0, onEmergency);
  }

  private void show() {
    int wait = ticks.getAsInt();
    waiting.setText(wait == 0 ? "" : ui.text("cockpit.covered.waiting", wait));
    Visible.when(wait > 0, waiting);
    for (int i = 0; i < labels.size(); i++) {
      Said said = lines.get(i).get();
      labels.get(i).setText(said.text());
      labels.get(i).pseudoClassStateChanged(DUE, said.tone() == Tone.ACCENT);
      labels.get(i).pseudoClassStateChanged(OVERDUE, said.tone() == Tone.WARNING);
    }
  }

  private void listen(@Nullable Scene was, @Nullable Scene now) {
    if (was != null) {
      was.removeEventFilter(KeyEvent.KEY_PRESSED, keys);
    }
    if (now != null) {
      now.addEventFilter(KeyEvent.KEY_PRESSED, keys);
    }
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.F2) {
      event.consume();
      onEmergency.run();
    }
  }
}
