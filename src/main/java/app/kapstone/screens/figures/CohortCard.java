package app.kapstone.screens.figures;

import app.kapstone.domain.course.CourseState;
import app.kapstone.domain.report.Cohort;
import app.kapstone.domain.report.Cohort.Spread;
import app.kapstone.domain.report.Share;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.layout.VBox;

/** One protocol's courses, counted. */
final class CohortCard extends VBox {
  private static final int REASONS = 6;

  private final Ui ui;

  CohortCard(Ui ui, String name, Cohort cohort) {
    this.ui = ui;
    setId("cohort-" + cohort.protocol().key() + "-" + cohort.protocol().version());
    getStyleClass().add("k-card");
    getChildren()
        .addAll(
            Words.section(ui.text("figures.protocol", name, cohort.protocol().version())),
            Words.body(ui.text("figures.courses", cohort.courses(), states(cohort))));
    spread("figures.mg", cohort.mg());
    spread("figures.mgPerKg", cohort.mgPerKg());
    share("figures.weighed", cohort.weighed());
    share("figures.prepared", cohort.prepared());
    share("figures.integrated", cohort.integrated());
    cohort.reasons().forEach(this::reasons);
  }

  private String states(Cohort cohort) {
    return cohort.states().entrySet().stream()
        .map(each ->
            ui.text(
                "figures.state", ui.text("course.state." + each.getKey().name()), each.getValue()))
        .collect(Collectors.joining(", "));
  }

  private void spread(String key, Spread spread) {
    if (spread.count() > 0) {
      getChildren()
          .add(
              Words.body(
                  ui.text(
                      key,
                      ui.texts().number(spread.median(), 2),
                      ui.texts().number(spread.lowest(), 2),
                      ui.texts().number(spread.highest(), 2),
                      spread.count())));
    }
  }

  private void share(String key, Share share) {
    if (share.of() > 0) {
      getChildren()
          .add(
              Words.body(
                  ui.text(
                      key,
                      share.part(),
                      share.of(),
                      ui.texts().number(100.0 * share.part() / share.of(), 0))));
    }
  }

  private void reasons(CourseState state, Map<String, Integer> reasons) {
    int all = reasons.values().stream().mapToInt(Integer::intValue).sum();
    getChildren().add(Words.caption(ui.text("course.change." + state.name())));
    reasons.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(REASONS)
        .forEach(each ->
            getChildren()
                .add(Words.body(ui.text("figures.reason", each.getKey(), each.getValue(), all))));
  }
}
