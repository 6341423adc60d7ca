package app.kapstone.screens.chart;

import app.kapstone.content.SafetyFiles;
import app.kapstone.domain.safety.Exposure;
import app.kapstone.domain.safety.Hold;
import app.kapstone.domain.safety.Holds;
import app.kapstone.domain.safety.SafetyRules;
import app.kapstone.screens.kit.Badge;
import app.kapstone.screens.kit.Badge.Tone;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.layout.VBox;

/** What a dose is to wait for, the worst first, each with whose rule it is. */
final class SafetyCard extends VBox {
  private static final int SHOWN = 3;
  private static final SafetyRules RULES = new SafetyFiles().shipped();

  private final Ui ui;

  SafetyCard(Ui ui, ChartData chart) {
    this.ui = ui;
    setId("chart-safety");
    getStyleClass().add("k-card");
    List<Hold> holds = Holds.of(RULES, chart.safety(), ui.clock().instant(), ui.zone());
    getChildren().add(Words.section(ui.text("safety.chart")));
    if (holds.isEmpty()) {
      getChildren().add(Words.muted(ui.text("safety.chart.none")));
    }
    holds.stream().limit(SHOWN).forEach(hold -> getChildren().add(line(hold)));
    if (holds.size() > SHOWN) {
      getChildren().add(Words.caption(ui.text("safety.chart.more", holds.size() - SHOWN)));
    }
    Exposure exposure = chart.safety().exposure();
    Long days = exposure.daysSince(ui.clock().instant());
    if (days != null) {
      getChildren()
          .add(
              Words.caption(
                  ui.text(
                      "safety.exposure",
                      ui.texts().number(exposure.milligrams().doubleValue(), 1),
                      exposure.sessions(),
                      days)));
    }
    getChildren()
        .add(
            Buttons.plain(
                ui,
                Icons.OPEN,
                "safety.chart.open",
                () -> ui.navigator().go(new Place.Safety(chart.patient().id()))));
  }

  private VBox line(Hold hold) {
    Badge badge =
        hold.override() != null
            ? new Badge(ui.text("safety.overridden"), Tone.NEUTRAL)
            : new Badge(
                ui.text("safety.level." + hold.rule().level().name()),
                hold.stands() ? Tone.DANGER : Tone.WARNING);
    String whose =
        hold.rule().sources().stream()
            .map(source -> source.name())
            .collect(Collectors.joining("; "));
    var line =
        new VBox(
            badge,
            Words.body(
                ui.text("safety.sign." + hold.rule().sign().name(), hold.values().toArray())),
            Words.caption(whose));
    line.getStyleClass().add("k-criterion");
    return line;
  }
}
