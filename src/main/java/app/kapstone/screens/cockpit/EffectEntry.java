package app.kapstone.screens.cockpit;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.dosing.EffectCourse;
import app.kapstone.domain.dosing.SessionEvent;
import app.kapstone.domain.protocol.ChecklistItem;
import app.kapstone.screens.kit.Scroll;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Visible;
import app.kapstone.screens.kit.Words;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** An effect of the protocol's checklist by one key, then how strong it is by another. */
final class EffectEntry extends Entry {
  private static final int NONE = -1;

  private final TextField when = line("cockpit.when.field");
  private final List<ChecklistItem> effects;
  private final Choices choices;
  private final Scroll scroll;
  private final Choices severities;
  private final Label chosenName = Words.body("");
  private int chosen = NONE;

  EffectEntry(Ui ui, Keeper keeper, Runnable onClose) {
    super(ui, keeper, Key.EFFECT, onClose);
    effects = keeper.opened().protocol().effects();
    Map<String, EffectCourse> seen = keeper.state().observations().effects();
    choices =
        new Choices(
            "effect", effects.stream().map(item -> name(item, seen)).toList(), 2, this::choose);
    scroll = new Scroll(choices);
    severities =
        new Choices(
            "severity",
            "0123",
            IntStream.rangeClosed(0, 3).mapToObj(keeper.words()::severity).toList(),
            2,
            this::keep);
    chosenName.setId("effect-chosen");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    parts(scroll, chosenName, severities, named("cockpit.when.field", when));
    step();
  }

  /** With how strong it is and since when, or when it had gone. */
  private String name(ChecklistItem item, Map<String, EffectCourse> seen) {
    EffectCourse course = seen.get(item.code());
    if (course == null) {
      return item.text();
    }
    Instant at = course.resolved().orElse(course.onset());
    String key = course.resolved().isPresent() ? "cockpit.effect.gone" : "cockpit.effect.since";
    return ui.text(
        key,
        item.text(),
        keeper.words().severity(course.severity()),
        ui.texts().time(at, ui.zone()));
  }

  @Override
  void begin() {
    requestFocus();
  }

  @Override
  boolean character(String typed) {
    return chosen == NONE ? choices.press(typed) : severities.press(typed);
  }

  @Override
  void submit() {
    say(ui.text(chosen == NONE ? "cockpit.choose" : "cockpit.effect.strength"));
  }

  private void choose(int index) {
    chosen = index;
    chosenName.setText(ui.text("cockpit.effect.howStrong", effects.get(index).text()));
    step();
    requestFocus();
  }

  private void step() {
    Visible.when(chosen == NONE, scroll);
    Visible.when(chosen != NONE, chosenName);
    Visible.when(chosen != NONE, severities);
  }

  private void keep(int severity) {
    try {
      keep(
          When.alone(when.getText(), ui.clock().instant(), ui.zone()),
          new SessionEvent.EffectSeen(effects.get(chosen).code(), severity));
    } catch (InvalidValue e) {
      say(e);
    }
  }
}
