package app.kapstone.screens.cockpit;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.dosing.RecordedEvent;
import app.kapstone.domain.dosing.SessionEntry;
import app.kapstone.domain.dosing.SessionEvent;
import app.kapstone.screens.kit.Scroll;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.util.Comparator;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Says that an entry is wrong and why. It stays in the record and no longer counts. */
final class CorrectEntry extends Entry {
  private final List<RecordedEvent> events;
  private final Choices choices;
  private final ScrollPane scroll;
  private final Label chosenLine = Words.body("");
  private final TextField reason = line("cockpit.correct.reason");
  private final VBox reasonField = named("cockpit.correct.reason", reason);
  private @Nullable RecordedEvent chosen;

  CorrectEntry(Ui ui, Keeper keeper, Runnable onClose) {
    super(ui, keeper, Key.CORRECT, onClose);
    events =
        keeper.state().entries().stream()
            .filter(entry -> !entry.corrected())
            .map(SessionEntry::recorded)
            .sorted(Comparator.comparingLong(RecordedEvent::sequence).reversed())
            .limit(Choices.MOST)
            .toList();
    choices = new Choices("correct", events.stream().map(this::line).toList(), 1, this::choose);
    scroll = new Scroll(choices);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    chosenLine.setId("correct-chosen");
    parts(
        Words.caption(ui.text(events.isEmpty() ? "cockpit.correct.none" : "cockpit.correct.help")),
        scroll,
        chosenLine,
        reasonField);
    step();
  }

  private String line(RecordedEvent recorded) {
    String said = keeper.words().line(recorded.event()).replace('\n', ' ');
    return ui.texts().time(recorded.happenedAt(), ui.zone())
        + " · "
        + keeper.words().kind(recorded.event())
        + (said.isEmpty() ? "" : ": " + said);
  }

  @Override
  void begin() {
    requestFocus();
  }

  @Override
  boolean character(String typed) {
    return chosen == null && choices.press(typed);
  }

  private void choose(int index) {
    chosen = events.get(index);
    chosenLine.setText(line(events.get(index)));
    step();
    enterDoes("cockpit.correct.keep");
    reason.requestFocus();
  }

  private void step() {
    shown(scroll, chosen == null && !events.isEmpty());
    shown(chosenLine, chosen != null);
    shown(reasonField, chosen != null);
  }

  @Override
  void submit() {
    if (chosen == null) {
      say(ui.text("cockpit.choose"));
      return;
    }
    try {
      keep(ui.clock().instant(), new SessionEvent.Correction(chosen.id(), reason.getText()));
    } catch (InvalidValue e) {
      say(e);
    }
  }
}
