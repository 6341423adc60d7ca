package app.kapstone.screens.cockpit;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.dosing.RecordedEvent;
import app.kapstone.domain.dosing.SessionEntry;
import app.kapstone.domain.dosing.SessionEvent;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Scroll;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Visible;
import app.kapstone.screens.kit.Words;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * Says that an entry is wrong and why. It stays in the record and no longer counts. All entries can
 * be reached, the newest first, as many at a time as there are keys.
 */
final class CorrectEntry extends Entry {
  private final List<RecordedEvent> events;
  private final Label shown = Words.caption("");
  private final Button newer;
  private final Button older;
  private final ScrollPane scroll = new Scroll(null);
  private final VBox list;
  private Choices choices = new Choices("correct", List.of(), 1, this::choose);
  private int first;
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
            .toList();
    newer = Buttons.quiet(ui, Icons.BACK, "cockpit.correct.newer", () -> page(-Choices.KEYED));
    older = Buttons.quiet(ui, Icons.EXPAND, "cockpit.correct.older", () -> page(Choices.KEYED));
    shown.setId("correct-shown");
    var pages = new HBox(shown, newer, older);
    pages.setAlignment(Pos.CENTER_LEFT);
    pages.getStyleClass().add("k-buttons");
    Visible.when(events.size() > Choices.KEYED, pages);
    list = new VBox(pages, scroll);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    VBox.setVgrow(list, Priority.ALWAYS);
    addEventFilter(KeyEvent.KEY_PRESSED, this::turn);
    parts(
        Words.caption(ui.text(events.isEmpty() ? "cockpit.correct.none" : "cockpit.correct.help")),
        list,
        chosenLine,
        reasonField);
    chosenLine.setId("correct-chosen");
    page(0);
    step();
  }

  private void turn(KeyEvent event) {
    if (chosen == null && event.getCode() == KeyCode.PAGE_DOWN) {
      event.consume();
      page(Choices.KEYED);
    } else if (chosen == null && event.getCode() == KeyCode.PAGE_UP) {
      event.consume();
      page(-Choices.KEYED);
    }
  }

  private void page(int by) {
    int next = first + by;
    if (next < 0 || by > 0 && next >= events.size()) {
      return;
    }
    first = next;
    int end = Math.min(first + Choices.KEYED, events.size());
    List<String> lines = events.subList(first, end).stream().map(this::line).toList();
    choices = new Choices("correct", lines, 1, index -> choose(first + index));
    scroll.setContent(choices);
    scroll.setVvalue(0);
    shown.setText(ui.text("cockpit.correct.shown", first + 1, end, events.size()));
    newer.setDisable(first == 0);
    older.setDisable(end == events.size());
    requestFocus();
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
    Visible.when(chosen == null && !events.isEmpty(), list);
    Visible.when(chosen != null, chosenLine);
    Visible.when(chosen != null, reasonField);
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
