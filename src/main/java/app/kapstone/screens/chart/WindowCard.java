package app.kapstone.screens.chart;

import app.kapstone.domain.course.IntegrationWindow;
import app.kapstone.screens.kit.Badge;
import app.kapstone.screens.kit.Badge.Tone;
import app.kapstone.screens.kit.Pulse;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/**
 * How long the integration window of the latest dose stays open, and whose rule that is. A window
 * of an earlier dose is here as long as it is open; what became of all, the sessions say.
 */
final class WindowCard extends VBox {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Ui ui;
  private final ChartData chart;

  WindowCard(Ui ui, ChartData chart) {
    this.ui = ui;
    this.chart = chart;
    setId("chart-window");
    getStyleClass().add("k-card");
    Window.of(chart)
        .ifPresentOrElse(
            this::count,
            () -> {
              setVisible(false);
              setManaged(false);
            });
  }

  private void count(Window window) {
    show(window);
    // Only what is shown ticks: the hours are computed from the dose and the clock each time.
    Pulse.every(ui.background(), MINUTE, this, () -> show(window));
  }

  private void show(Window window) {
    IntegrationWindow open = window.window();
    Instant now = ui.clock().instant();
    IntegrationWindow.State state = window.state(now);
    var head = Words.section(ui.text("chart.window"));
    getChildren().setAll(head);
    switch (state) {
      case NOT_OPEN, OPEN -> {
        long hours = open.hoursLeft(now);
        var left =
            hours > 0
                ? Words.display(ui.text("chart.window.hours", hours))
                : Words.display(ui.text("chart.window.minutes", open.left(now).toMinutes()));
        left.setId("chart-window-left");
        getChildren()
            .addAll(
                left,
                Words.body(
                    ui.text(
                        "chart.window.closes", moment(open.opensAt()), moment(open.closesAt()))),
                meeting(window));
      }
      case HELD -> getChildren().add(new Badge(ui.text("chart.window.held"), Tone.GOOD));
      case MISSED -> {
        getChildren().add(new Badge(ui.text("chart.window.missed"), Tone.WARNING));
        getChildren().add(Words.body(ui.text("chart.window.closed", moment(open.closesAt()))));
      }
    }
    getChildren().addAll(Words.caption(ui.text("chart.window.dose", moment(open.doseAt()))));
    for (Window other : Window.alsoOpen(chart, window, now)) {
      getChildren()
          .add(
              Words.body(
                  ui.text(
                      "chart.window.also",
                      moment(other.window().doseAt()),
                      moment(other.window().closesAt()))));
    }
    getChildren()
        .add(
            Words.caption(
                ui.text(
                    "chart.window.rule", window.rule().value(), window.rule().source().name())));
  }

  private Label meeting(Window window) {
    LocalDateTime booked = window.booked();
    return Words.body(
        booked == null
            ? ui.text("chart.window.unbooked")
            : ui.text("chart.window.booked", moment(booked.atZone(ui.zone()).toInstant())));
  }

  private String moment(Instant at) {
    return moment(ui, at);
  }

  static String moment(Ui ui, Instant at) {
    return ui.text(
        "chart.moment",
        ui.texts().date(LocalDate.ofInstant(at, ui.zone())),
        ui.texts().time(at, ui.zone()));
  }
}
