package app.kapstone.screens.safety;

import app.kapstone.domain.safety.CheckKind;
import app.kapstone.domain.safety.CheckList;
import app.kapstone.domain.safety.SafetyCheck;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import app.kapstone.screens.safety.SafetyScreen.Watched;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** A checklist: its trend, what was answered last, and going through it once more. */
final class CheckCard extends VBox {
  private final Ui ui;
  private final SafetyScreen screen;
  private final CheckList list;
  private final Watched watched;
  private final Button begin;

  CheckCard(Ui ui, SafetyScreen screen, CheckList list, Watched watched) {
    this.ui = ui;
    this.screen = screen;
    this.list = list;
    this.watched = watched;
    setId("safety-check-" + list.kind().name());
    getStyleClass().add("k-card");
    setMinHeight(USE_PREF_SIZE); // a page may be lower than its words: none of them is cut
    getChildren().add(Words.section(ui.text("safety.check." + list.kind().name())));
    List<SafetyCheck> taken =
        watched.facts().checks().stream().filter(each -> each.kind() == list.kind()).toList();
    if (list.kind() == CheckKind.URINARY && !watched.urinary().isEmpty()) {
      getChildren().add(new CycleLines(ui, list, watched.urinary()));
    }
    if (taken.isEmpty()) {
      getChildren().add(Words.muted(ui.text("safety.check.none")));
    } else {
      if (taken.size() > 1) {
        getChildren().add(new Bars(ui, list, taken));
      }
      last(taken.getLast());
    }
    getChildren().add(Words.caption(SafetyWords.sources(ui, list.sources())));
    begin = Buttons.plain(ui, Icons.ADD, "safety.check.add", this::begin);
    begin.setId("check-" + list.kind().name());
    begin.setAccessibleText(begin.getText() + ": " + ui.text("safety.check." + list.kind().name()));
    getChildren().add(begin);
  }

  private void last(SafetyCheck check) {
    String day = ui.texts().date(check.takenOn());
    getChildren()
        .add(Words.body(ui.text("safety.check.last", check.total(), list.highest(check), day)));
    String positive =
        list.known().stream()
            .filter(each -> check.answers().getOrDefault(each.key(), 0) > 0)
            .map(each ->
                each.highest() == 1
                    ? each.text()
                    : ui.text(
                        "safety.check.answer",
                        each.text(),
                        check.answers().getOrDefault(each.key(), 0)))
            .collect(Collectors.joining("; "));
    getChildren().add(Words.body(positive.isEmpty() ? ui.text("safety.check.nothing") : positive));
    if (!check.note().isEmpty()) {
      getChildren().add(Words.body(check.note()));
    }
  }

  private void begin() {
    var pane =
        new CheckPane(
            ui,
            list,
            () -> getChildren().set(getChildren().size() - 1, begin),
            (day, answers, note) ->
                screen.write(
                    w ->
                        w.safety()
                            .addCheck(watched.patient().id(), list.kind(), day, answers, note),
                    "safety.check.added"));
    getChildren().set(getChildren().size() - 1, pane);
    pane.takeFocus();
  }
}
