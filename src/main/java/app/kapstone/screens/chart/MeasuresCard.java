package app.kapstone.screens.chart;

import app.kapstone.domain.measure.Instrument;
import app.kapstone.domain.measure.MeasureResult;
import app.kapstone.domain.measure.MeasureTrend;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Whether it helps: totals over time, with the doses as marks. */
final class MeasuresCard extends VBox {
  private final Ui ui;

  MeasuresCard(Ui ui, ChartActions actions, ChartData chart) {
    this.ui = ui;
    setId("chart-measures");
    getStyleClass().add("k-card");
    getChildren().add(Words.section(ui.text("chart.measures")));
    if (chart.measures().isEmpty()) {
      getChildren().add(Words.muted(ui.text("chart.measures.none")));
    }
    List<LocalDate> doses =
        chart.sessions().stream()
            .map(session -> session.firstDoseAt())
            .filter(Objects::nonNull)
            .map(at -> LocalDate.ofInstant(at, ui.zone()))
            .toList();
    for (Instrument instrument : Instrument.values()) {
      List<MeasureResult> results =
          chart.measures().stream().filter(r -> r.instrument() == instrument).toList();
      if (!results.isEmpty()) {
        getChildren().add(line(instrument, results, doses));
      }
    }
    getChildren().add(Buttons.plain(ui, Icons.MEASURE, "chart.measure", actions::askForMeasure));
  }

  private Node line(Instrument instrument, List<MeasureResult> results, List<LocalDate> doses) {
    MeasureResult last = results.getLast();
    var name = Words.body(instrument.label());
    name.getStyleClass().add("k-strong");
    HBox.setHgrow(name, Priority.ALWAYS);
    name.setMaxWidth(Double.MAX_VALUE);
    var total = Words.body(ui.text("chart.measure.total", last.total(), instrument.highest()));
    total.setMinWidth(USE_PREF_SIZE);
    var head = new HBox(name, total);
    head.setAlignment(Pos.BASELINE_LEFT);
    String said =
        results.size() == 1
            ? ui.text("chart.measure.first", ui.texts().date(last.takenOn()))
            : ui.text(
                "chart.measure.since",
                results.getFirst().total(),
                ui.texts().date(results.getFirst().takenOn()),
                ui.texts().date(last.takenOn()));
    var box = new VBox(head);
    if (results.size() > 1) {
      box.getChildren().add(new TrendLine(Trend.of(MeasureTrend.of(results, doses)), said));
    }
    box.getChildren().add(Words.caption(said));
    box.getStyleClass().add("k-measure");
    return box;
  }
}
