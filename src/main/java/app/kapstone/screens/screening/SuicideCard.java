package app.kapstone.screens.screening;

import app.kapstone.domain.screening.ScreeningList;
import app.kapstone.domain.screening.SuicideItem;
import app.kapstone.domain.screening.SuicideRule;
import app.kapstone.domain.screening.SuicideScreen;
import app.kapstone.screens.kit.Choices;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The suicide screener by number, and the triage with whose rule it is. */
final class SuicideCard extends VBox {
  private final Map<SuicideItem, Choices<Boolean>> rows = new EnumMap<>(SuicideItem.class);
  private final Map<SuicideItem, VBox> lines = new EnumMap<>(SuicideItem.class);
  private final Label error = Words.caption("");
  private final Ui ui;
  private final Runnable onChange;

  SuicideCard(Ui ui, ScreeningList list, SuicideScreen screen, Runnable onChange) {
    this.ui = ui;
    this.onChange = onChange;
    setId("screening-suicide");
    getStyleClass().add("k-card");
    setMinHeight(USE_PREF_SIZE); // a page may be lower than its words: none of them is cut
    getChildren()
        .addAll(
            Words.section(ui.text("screening.suicide")),
            Words.caption(list.suicideNotice()),
            Words.caption(ScreeningWords.sources(ui, List.of(list.suicideSource()))));
    for (SuicideItem item : SuicideItem.values()) {
      String question = ui.text("screening.suicide." + item.name());
      var choices =
          new Choices<Boolean>(
              "suicide-" + item.name(),
              question,
              List.of(false, true),
              yes -> ui.text(yes ? "screening.answer.YES" : "screening.answer.NO"),
              screen.answers().get(item),
              answer -> changed());
      var line = new VBox(Words.body(question), choices);
      line.getStyleClass().add("k-criterion");
      line.managedProperty().bind(line.visibleProperty());
      rows.put(item, choices);
      lines.put(item, line);
      getChildren().add(line);
    }
    error.getStyleClass().add("k-error");
    error.setId("screening-suicide-error");
    for (SuicideRule rule : list.suicide()) {
      getChildren()
          .add(
              Words.caption(
                  ui.text(
                      "screening.suicide.rule",
                      rule.risk(),
                      rule.action(),
                      ScreeningWords.sources(ui, rule.sources()))));
    }
    showAsked();
  }

  private void changed() {
    getChildren().remove(error);
    showAsked();
    onChange.run();
  }

  private void showAsked() {
    SuicideScreen now = all();
    lines.forEach((item, line) -> line.setVisible(now.asks(item)));
  }

  private SuicideScreen all() {
    var answers = new EnumMap<SuicideItem, Boolean>(SuicideItem.class);
    rows.forEach((item, row) -> {
      Boolean answer = row.chosen();
      if (answer != null) {
        answers.put(item, answer);
      }
    });
    return new SuicideScreen(answers);
  }

  /** The answers to what is asked. */
  SuicideScreen screen() {
    SuicideScreen all = all();
    var asked = new EnumMap<SuicideItem, Boolean>(SuicideItem.class);
    all.answers()
        .forEach((item, answer) -> {
          if (all.asks(item)) {
            asked.put(item, answer);
          }
        });
    return new SuicideScreen(asked);
  }

  void missing() {
    error.setText(ui.text("screening.unanswered.here"));
    if (!getChildren().contains(error)) {
      getChildren().add(3, error);
    }
  }

  void takeFocus() {
    rows.forEach((item, row) -> {
      if (row.chosen() == null && item == screen().unanswered().getFirst()) {
        row.first().requestFocus();
      }
    });
  }
}
