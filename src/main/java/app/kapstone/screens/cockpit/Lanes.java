package app.kapstone.screens.cockpit;

import app.kapstone.screens.kit.Badge.Tone;
import app.kapstone.screens.kit.Pulse;
import app.kapstone.screens.kit.Tip;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.event.EventHandler;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * Several sessions at once: a lane each, above all of them one strip with every clock. The keys
 * write in the chosen lane, which is framed and says so; what was begun in another waits there.
 */
final class Lanes extends BorderPane {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final PseudoClass DUE = PseudoClass.getPseudoClass("due");
  private static final PseudoClass OVERDUE = PseudoClass.getPseudoClass("overdue");

  private final Ui ui;
  private final List<Lane> lanes = new ArrayList<>();
  private final EventHandler<KeyEvent> keys = this::key;
  private int chosen;

  private record Lane(Keeper keeper, Cockpit cockpit, Button button, Label line, Label hint) {}

  /**
   * @param chosen the lane in which the keys write first
   */
  Lanes(Ui ui, List<Keeper> keepers, List<Cockpit> cockpits, int chosen) {
    this.ui = ui;
    this.chosen = chosen;
    setId("lanes");
    var strip = new HBox();
    strip.setId("lane-strip");
    strip.setAccessibleText(ui.text("cockpit.lanes"));
    strip.getStyleClass().add("k-lanes");
    for (int i = 0; i < keepers.size(); i++) {
      Lane lane = lane(i, keepers.get(i), cockpits.get(i));
      HBox.setHgrow(lane.button(), Priority.ALWAYS);
      lanes.add(lane);
      strip.getChildren().add(lane.button());
    }
    setTop(strip);
    sceneProperty().addListener((value, was, now) -> listen(was, now));
    choose(chosen);
    Pulse.every(ui.background(), Duration.ofSeconds(1), this, this::refresh);
  }

  private Lane lane(int index, Keeper keeper, Cockpit cockpit) {
    Label name = Words.section(keeper.opened().patientName());
    name.setWrapText(false);
    Label line = Words.body("");
    line.setWrapText(false);
    Label hint = Words.caption("");
    hint.setWrapText(false);
    hint.setMinWidth(USE_PREF_SIZE);
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    var first = new HBox(name, hint);
    first.setAlignment(Pos.BASELINE_LEFT);
    first.getStyleClass().add("k-lane-first");
    var words = new VBox(first, line);
    words.setMinWidth(0);
    var button = new Button("", words);
    button.setId("lane-" + (index + 1));
    button.setMaxWidth(Double.MAX_VALUE);
    button.setPrefWidth(1);
    Tip.on(button, keeper.opened().patientName());
    words
        .prefWidthProperty()
        .bind(
            Bindings.createDoubleBinding(
                () ->
                    button.getWidth()
                        - button.getInsets().getLeft()
                        - button.getInsets().getRight(),
                button.widthProperty(),
                button.insetsProperty()));
    button.setAlignment(Pos.CENTER_LEFT);
    button.setFocusTraversable(false);
    button.getStyleClass().addAll("flat", "k-lane");
    button.setOnAction(event -> choose(index));
    return new Lane(keeper, cockpit, button, line, hint);
  }

  private void choose(int index) {
    chosen = index;
    setCenter(lanes.get(index).cockpit());
    lanes.get(index).cockpit().resume();
    refresh();
  }

  private void refresh() {
    Instant now = ui.clock().instant();
    for (int i = 0; i < lanes.size(); i++) {
      Lane lane = lanes.get(i);
      Opened opened = lane.keeper().opened();
      Glance glance = Glance.of(opened.protocol(), opened.at(now), now, ui.texts(), ui.zone());
      String reading =
          glance
              .last()
              .map(last -> last.pressure().figure() + " · " + last.word())
              .orElseGet(() -> ui.text("cockpit.lane.noReading"));
      lane.line().setText(glance.clock() + " · " + glance.due() + " · " + reading);
      lane.hint()
          .setText(
              i == chosen ? ui.text("cockpit.lane.chosen") : ui.text("cockpit.lane.other", i + 1));
      lane.button()
          .setAccessibleText(
              ui.text("cockpit.lane", opened.patientName(), glance.clock(), glance.due())
                  + (i == chosen ? " " + ui.text("cockpit.lane.chosen") : ""));
      lane.button().pseudoClassStateChanged(CHOSEN, i == chosen);
      lane.button().pseudoClassStateChanged(DUE, glance.dueTone() == Tone.ACCENT);
      lane.button().pseudoClassStateChanged(OVERDUE, glance.dueTone() == Tone.WARNING);
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
    if (ui.overlay().isOpen()) {
      return;
    }
    if (event.getCode() == KeyCode.F6) {
      event.consume();
      choose((chosen + 1) % lanes.size());
    } else if (event.isAltDown() && event.getCode().isDigitKey()) {
      int index = event.getCode().getName().charAt(0) - '1';
      if (index >= 0 && index < lanes.size()) {
        event.consume();
        choose(index);
      }
    }
  }
}
