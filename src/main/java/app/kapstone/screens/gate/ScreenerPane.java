package app.kapstone.screens.gate;

import app.kapstone.domain.screening.SuicideItem;
import app.kapstone.domain.screening.SuicideScreen;
import app.kapstone.screens.kit.Choices;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import app.kapstone.screens.kit.Wrapping;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** The suicide screener of the day, by the number of each question. */
final class ScreenerPane extends VBox {
  private final Map<SuicideItem, Choices<Boolean>> rows = new EnumMap<>(SuicideItem.class);
  private final Map<SuicideItem, VBox> lines = new EnumMap<>(SuicideItem.class);
  private final Consumer<SuicideScreen> onDone;

  /**
   * @param onDone called each time all that is asked is answered
   */
  ScreenerPane(Ui ui, SuicideScreen screen, Consumer<SuicideScreen> onDone) {
    this.onDone = onDone;
    var all = new Wrapping();
    for (SuicideItem item : SuicideItem.values()) {
      String question = ui.text("screening.suicide." + item.name());
      var choices =
          new Choices<Boolean>(
              "gate-suicide-" + item.name(),
              question,
              List.of(false, true),
              yes -> ui.text(yes ? "screening.answer.YES" : "screening.answer.NO"),
              screen.answers().get(item),
              answer -> answered());
      var line = new VBox(Words.caption(question), choices);
      line.managedProperty().bind(line.visibleProperty());
      rows.put(item, choices);
      lines.put(item, line);
      all.add(line);
    }
    getChildren().add(all);
    showAsked(screen);
  }

  Node first() {
    return rows.values().iterator().next().first();
  }

  private void answered() {
    SuicideScreen now = asked();
    showAsked(now);
    if (now.unanswered().isEmpty()) {
      onDone.accept(now);
    }
  }

  private void showAsked(SuicideScreen now) {
    lines.forEach((item, line) -> line.setVisible(now.asks(item)));
  }

  /** The answers to what is asked. */
  private SuicideScreen asked() {
    Map<SuicideItem, Boolean> all = new EnumMap<>(SuicideItem.class);
    rows.forEach((item, row) -> {
      Boolean answer = row.chosen();
      if (answer != null) {
        all.put(item, answer);
      }
    });
    var screen = new SuicideScreen(all);
    all.keySet().removeIf(item -> !screen.asks(item));
    return new SuicideScreen(all);
  }
}
