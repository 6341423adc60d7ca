package app.kapstone.screens.safety;

import app.kapstone.domain.safety.CheckList;
import app.kapstone.domain.safety.SafetyCheck;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The totals of a checklist over time: a bar each, its figure above and its day beneath. */
final class Bars extends HBox {
  private static final int MOST = 8;
  private static final double HIGH = 64;

  /**
   * @param list by which the highest total of each is known: there its bar is full
   */
  Bars(Ui ui, CheckList list, List<SafetyCheck> checks) {
    List<SafetyCheck> shown =
        checks.size() > MOST ? checks.subList(checks.size() - MOST, checks.size()) : checks;
    getStyleClass().add("k-safety-bars");
    setAlignment(Pos.BOTTOM_LEFT);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(
        shown.stream()
            .map(each ->
                ui.text(
                    "safety.check.last",
                    each.total(),
                    list.highest(each),
                    ui.texts().date(each.takenOn())))
            .collect(Collectors.joining("; ")));
    for (SafetyCheck check : shown) {
      var bar = new Region();
      bar.getStyleClass().add("k-safety-bar");
      double high = Math.max(2, HIGH * check.total() / Math.max(1, list.highest(check)));
      bar.setMinHeight(high);
      bar.setMaxHeight(high);
      var column =
          new VBox(
              Words.body(Integer.toString(check.total())),
              bar,
              Words.caption(ui.texts().shortDay(check.takenOn())));
      column.setAlignment(Pos.BOTTOM_CENTER);
      getChildren().add(column);
    }
  }
}
