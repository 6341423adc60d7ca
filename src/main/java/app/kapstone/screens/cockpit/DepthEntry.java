package app.kapstone.screens.cockpit;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.dosing.SessionEvent;
import app.kapstone.domain.protocol.ChecklistItem;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.util.List;
import javafx.scene.control.TextField;

/** A level of the protocol's depth list, by one key. */
final class DepthEntry extends Entry {
  private final TextField when = line("cockpit.when.field");
  private final List<ChecklistItem> levels;
  private final Choices choices;

  DepthEntry(Ui ui, Keeper keeper, Runnable onClose) {
    super(ui, keeper, Key.DEPTH, onClose);
    levels = keeper.opened().protocol().depths();
    choices =
        new Choices("depth", levels.stream().map(ChecklistItem::text).toList(), 1, this::choose);
    parts(
        choices,
        Words.caption(
            levels.isEmpty()
                ? ui.text("cockpit.depth.none")
                : keeper.words().source(levels.getFirst().source())),
        named("cockpit.when.field", when));
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
  void submit() {
    say(ui.text("cockpit.choose"));
  }

  private void choose(int index) {
    try {
      keep(
          When.alone(when.getText(), ui.clock().instant(), ui.zone()),
          new SessionEvent.DepthSeen(levels.get(index).code()));
    } catch (InvalidValue e) {
      say(e);
    }
  }
}
