package app.kapstone.screens.safety;

import app.kapstone.domain.safety.CheckList;
import app.kapstone.domain.safety.CheckedCycle;
import app.kapstone.domain.safety.SafetyCheck;
import app.kapstone.screens.kit.Badge;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Whether a checklist was gone through in each dose cycle, the newest first, and how it moved. */
final class CycleLines extends VBox {
  private static final int MOST = 8;

  private final Ui ui;
  private final CheckList list;

  /**
   * @param cycles the oldest first
   * @param list by which the greatest total of each is known
   */
  CycleLines(Ui ui, CheckList list, List<CheckedCycle> cycles) {
    this.ui = ui;
    this.list = list;
    setId("safety-cycles");
    getStyleClass().add("k-lines");
    setMinHeight(USE_PREF_SIZE);
    List<CheckedCycle> newest = cycles.reversed();
    newest.stream()
        .limit(MOST)
        .map(cycle -> line(cycle, cycle == newest.getFirst()))
        .forEach(getChildren()::add);
    List<CheckedCycle> earlier = newest.stream().skip(MOST).toList();
    if (!earlier.isEmpty()) {
      long done = earlier.stream().filter(cycle -> cycle.check().isPresent()).count();
      getChildren().add(Words.muted(ui.text("safety.cycle.earlier", earlier.size(), done)));
    }
  }

  private Node line(CheckedCycle cycle, boolean current) {
    var said =
        new VBox(
            Words.body(
                ui.text("safety.cycle.line", cycle.number(), ui.texts().date(cycle.begins()))));
    cycle.check().ifPresent(check -> said.getChildren().add(Words.caption(found(cycle, check))));
    said.setMinWidth(0);
    HBox.setHgrow(said, Priority.ALWAYS);
    var line = new HBox(said, badge(cycle, current));
    line.setAlignment(Pos.TOP_LEFT);
    line.getStyleClass().add("k-line-row");
    return line;
  }

  private Badge badge(CheckedCycle cycle, boolean current) {
    if (cycle.check().isPresent()) {
      return new Badge(ui.text("safety.cycle.done"), Badge.Tone.GOOD);
    }
    return current
        ? new Badge(ui.text("safety.cycle.notYet"), Badge.Tone.WARNING)
        : new Badge(ui.text("safety.cycle.notDone"), Badge.Tone.NEUTRAL);
  }

  private String found(CheckedCycle cycle, SafetyCheck check) {
    String last =
        ui.text(
            "safety.check.last",
            check.total(),
            list.highest(check),
            ui.texts().date(check.takenOn()));
    return cycle.change().map(change -> last + " · " + moved(change)).orElse(last);
  }

  private String moved(int change) {
    if (change == 0) {
      return ui.text("safety.cycle.same");
    }
    return change > 0
        ? ui.text("safety.cycle.more", change)
        : ui.text("safety.cycle.less", -change);
  }
}
