package app.kapstone.screens.cockpit;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.dosing.SessionEvent;
import app.kapstone.domain.dosing.SessionState;
import app.kapstone.domain.protocol.ChecklistItem;
import app.kapstone.domain.protocol.TimeCourse;
import app.kapstone.screens.kit.Scroll;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Visible;
import app.kapstone.screens.kit.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Ticks what the protocol asks for before leaving, then ends the session. */
final class EndEntry extends Entry {
  private final List<ChecklistItem> items;
  private final Choices choices;
  private final Label since = Words.caption("");
  private final Label missing = Words.body("");
  private final TextField when = line("cockpit.when.field");
  private final TextField reason = line("cockpit.end.reason");
  private final VBox reasonField = named("cockpit.end.reason", reason);

  /** The ticks that are not on the disk yet; what the list lacks is known when there are none. */
  private final Set<String> underWay = new HashSet<>();

  /** Whether Enter was pressed while a tick was under way. */
  private boolean ending;

  /**
   * @param columns in how many columns the list stands
   */
  EndEntry(Ui ui, Keeper keeper, int columns, Runnable onClose) {
    super(ui, keeper, Key.END, onClose);
    items = keeper.opened().protocol().readiness();
    choices =
        new Choices("ready", items.stream().map(ChecklistItem::text).toList(), columns, this::tick)
            .wrapping();
    var scroll = new Scroll(choices);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    since.setId("end-since");
    missing.setId("end-missing");
    var foot = new HBox(named("cockpit.when.field", when), reasonField);
    foot.getStyleClass().add("k-entry-row");
    when.setPrefColumnCount(7);
    HBox.setHgrow(foot.getChildren().getFirst(), Priority.NEVER);
    parts(since, scroll, missing, foot);
    reason.textProperty().addListener((value, was, now) -> say(""));
    when.textProperty().addListener((value, was, now) -> refresh());
    enterDoes("cockpit.end.keep");
    refresh();
  }

  @Override
  void begin() {
    requestFocus();
  }

  @Override
  boolean character(String typed) {
    return choices.press(typed);
  }

  @Override
  void refresh() {
    SessionState state = keeper.state();
    Map<String, Instant> ticked = TickTimes.of(state);
    for (int i = 0; i < items.size(); i++) {
      Instant at = ticked.get(items.get(i).code());
      String text = items.get(i).text();
      choices.mark(i, at != null);
      choices.text(i, at == null ? text : "✓ " + ui.texts().time(at, ui.zone()) + "  " + text);
    }
    since.setText(since(state));
    Readiness readiness = readiness();
    missing.setText(sentence(readiness) + still(state));
    Visible.when(!readiness.complete(), reasonField);
  }

  /** The time and the signs that the first lines of the list ask about. */
  private String since(SessionState state) {
    if (state.firstDoseAt().isEmpty()) {
      return ui.text("cockpit.end.noDose");
    }
    String time = ui.text("cockpit.end.since", Glance.clock(state.elapsed()));
    if (state.laterDoseAt().isPresent()) {
      time =
          ui.text(
              "cockpit.end.sinceLast",
              time,
              ui.texts().time(state.laterDoseAt().get(), ui.zone()),
              Glance.clock(state.sinceLastDose()));
    }
    TimeCourse course = keeper.opened().protocol().timeCourse();
    Integer gone = course == null ? null : course.goneMinute();
    if (course != null && gone != null && keeper.opened().protocol().watchMinutes() == null) {
      time += " · " + ui.text("cockpit.end.course", gone, course.source().name());
    }
    if (state.standing().isEmpty() || state.baseline().isEmpty()) {
      return time;
    }
    return time
        + "\n"
        + ui.text(
            "cockpit.end.signs",
            state.standing().get().parts().stream()
                .map(part ->
                    ui.text(
                        "cockpit.end.taken",
                        keeper.words().vitals(part.vitals()),
                        ui.texts().time(part.at(), ui.zone())))
                .collect(Collectors.joining("; ")),
            keeper.words().vitals(state.baseline().get()));
  }

  /** At the time that is typed for the end. */
  private Readiness readiness() {
    Instant end;
    try {
      end = at();
    } catch (InvalidValue unfinished) {
      end = ui.clock().instant(); // said when Enter is pressed
    }
    return Readiness.of(keeper.opened().protocol(), keeper.state(end));
  }

  /** What is ticked as resolved, and stands in the record as still there. */
  private String still(SessionState state) {
    Map<String, Integer> there = state.observations().effectsNow();
    return items.stream()
        .filter(item -> state.observations().ticked().contains(item.code()))
        .filter(item -> there.containsKey(effect(item)))
        .map(item ->
            "\n"
                + ui.text(
                    "cockpit.end.still",
                    item.text(),
                    keeper
                        .words()
                        .line(
                            new SessionEvent.EffectSeen(
                                effect(item), there.getOrDefault(effect(item), 1)))))
        .collect(Collectors.joining());
  }

  /** The lists of all protocols call it so: {@code sedation-resolved}. */
  private static String effect(ChecklistItem item) {
    return item.code().replaceFirst("-resolved$", "");
  }

  private String sentence(Readiness readiness) {
    List<String> parts = new ArrayList<>();
    if (!readiness.dosed()) {
      parts.add(ui.text("cockpit.end.noDose"));
    }
    if (!readiness.watchLeft().isZero()) {
      long minutes = readiness.watchLeft().plusSeconds(59).toMinutes();
      parts.add(ui.text("cockpit.end.watch", minutes));
    }
    if (!readiness.usualLeft().isZero()) {
      long minutes = readiness.usualLeft().plusSeconds(59).toMinutes();
      parts.add(ui.text("cockpit.end.usual", minutes));
    }
    readiness.emergencies().forEach(name -> parts.add(ui.text("cockpit.end.emergency", name)));
    if (readiness.vitalsOpen()) {
      parts.add(ui.text("cockpit.end.vitals"));
    }
    if (!readiness.open().isEmpty()) {
      parts.add(ui.text("cockpit.end.open", readiness.open().size()));
    }
    return parts.isEmpty()
        ? ui.text("cockpit.end.complete")
        : ui.text("cockpit.end.missing", String.join(" · ", parts));
  }

  private void tick(int index) {
    try {
      tick(items.get(index).code(), at());
    } catch (InvalidValue e) {
      say(e);
    }
  }

  private void tick(String code, Instant at) {
    if (!underWay.add(code)) {
      return;
    }
    boolean on = keeper.state().observations().ticked().contains(code);
    requestFocus();
    say("");
    keeper.add(
        at,
        new SessionEvent.CheckTicked(code, !on),
        () -> answered(code),
        sentence -> {
          ending = false;
          answered(code);
          say(sentence);
        });
  }

  private void answered(String code) {
    underWay.remove(code);
    refresh();
    if (ending && underWay.isEmpty() && getParent() != null) {
      submit();
    }
  }

  private Instant at() {
    return When.alone(when.getText(), ui.clock().instant(), ui.zone());
  }

  @Override
  void submit() {
    ending = !underWay.isEmpty();
    if (ending) {
      return;
    }
    boolean complete = readiness().complete();
    if (!complete && reason.getText().isBlank()) {
      say(ui.text("cockpit.end.why"));
      reason.requestFocus();
      return;
    }
    try {
      keep(at(), new SessionEvent.SessionEnded(complete ? "" : reason.getText()));
    } catch (InvalidValue e) {
      say(e);
    }
  }
}
