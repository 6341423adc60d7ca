package app.kapstone.screens.chart;

import app.kapstone.domain.gate.PrescriberOrder;
import app.kapstone.domain.gate.TurnedAway;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.time.LocalDate;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What is kept for the gate: signed forms, the order, and that the patient was turned away. */
final class GateCard extends VBox {
  private final Ui ui;

  GateCard(Ui ui, ChartData chart) {
    this.ui = ui;
    setId("chart-gate");
    getStyleClass().add("k-card");
    getChildren().add(Words.section(ui.text("gate.chart")));
    chart.courses().stream()
        .flatMap(applied -> applied.course().visits().stream())
        .map(chart::turnedAway)
        .flatMap(Optional::stream)
        .forEach(turned -> getChildren().add(turned(turned)));
    long holding =
        chart.consents().stream()
            .filter(consent -> consent.holdsOn(ui.today()))
            .map(consent -> consent.form())
            .distinct()
            .count();
    getChildren()
        .addAll(
            Words.body(ui.text("gate.chart.consents", holding)),
            order(chart),
            Buttons.plain(
                ui,
                Icons.OPEN,
                "gate.chart.open",
                () -> ui.navigator().go(new Place.Consents(chart.patient().id()))));
  }

  private Label turned(TurnedAway turned) {
    Label label =
        Words.body(
            ui.text(
                "gate.turnedAway." + turned.outcome().name(),
                ui.texts().date(LocalDate.ofInstant(turned.writtenAt(), ui.zone())),
                turned.reason()));
    label.getStyleClass().add("k-strong");
    return label;
  }

  private Label order(ChartData chart) {
    if (chart.orders().isEmpty()) {
      return Words.muted(ui.text("gate.chart.noOrder"));
    }
    PrescriberOrder order = chart.orders().getLast();
    return order.holdsOn(ui.today())
        ? Words.body(ui.text("gate.chart.order", order.what(), ui.texts().date(order.validUntil())))
        : Words.body(ui.text("gate.chart.orderOver", order.what()));
  }
}
