package app.kapstone.screens.chart;

import app.kapstone.domain.course.IntegrationWindow;
import app.kapstone.domain.course.VisitKind;
import app.kapstone.domain.course.VisitState;
import app.kapstone.domain.dosing.SessionListItem;
import app.kapstone.screens.kit.Badge;
import app.kapstone.screens.kit.Badge.Tone;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.LineButton;
import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.Tip;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The dosing sessions, the newest first, and the way to the next. */
final class SessionsCard extends VBox {
  private final Ui ui;
  private final ChartData chart;

  SessionsCard(Ui ui, ChartActions actions, ChartData chart) {
    this.ui = ui;
    this.chart = chart;
    setId("chart-sessions");
    getStyleClass().add("k-card");
    var head = Words.section(ui.text("chart.sessions"));
    head.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(head, Priority.ALWAYS);
    var bar = new HBox(head);
    bar.setAlignment(Pos.CENTER_LEFT);
    next(chart)
        .ifPresent(placed ->
            bar.getChildren()
                .add(
                    Buttons.plain(
                        ui, Icons.START, "chart.startSession", () -> actions.toGate(placed))));
    getChildren().add(bar);
    if (chart.sessions().isEmpty()) {
      getChildren().add(Words.muted(ui.text("chart.sessions.none")));
    }
    getChildren()
        .add(
            new FirstFew<>(ui, "chart.sessions.more", chart.sessions(), this::line)
                .filtered("chart.sessions.filter", session -> day(session) + " " + dose(session)));
  }

  /** The next dose visit without a session, while none is running. */
  private static Optional<ChartData.Placed> next(ChartData chart) {
    if (chart.running().isPresent() || chart.patient().archived()) {
      return Optional.empty();
    }
    return chart.courses().stream()
        .flatMap(applied ->
            applied.course().visits().stream().map(visit -> new ChartData.Placed(applied, visit)))
        .filter(placed -> placed.visit().kind() == VisitKind.DOSE)
        .filter(placed -> placed.visit().state() == VisitState.PLANNED)
        .filter(placed ->
            chart.sessions().stream()
                .noneMatch(session -> placed.visit().id().equals(session.visitId())))
        .findFirst();
  }

  private Node line(SessionListItem session) {
    Instant ended = session.endedAt();
    String lasted =
        ended == null
            ? ui.text("chart.session.since", ui.texts().time(session.openedAt(), ui.zone()))
            : ui.text(
                "chart.session.lasted", Duration.between(session.openedAt(), ended).toMinutes());
    Optional<Window> window = Window.of(chart, session);
    var open =
        new LineButton(
            "session-" + session.id().value(),
            Icons.SESSION,
            day(session),
            dose(session) + " · " + lasted,
            () -> ui.navigator().go(new Place.Cockpit(session.id())),
            window.stream().map(this::badge).toArray(Node[]::new));
    window.ifPresent(each -> tell(open, each));
    HBox.setHgrow(open, Priority.ALWAYS);
    if (ended == null) {
      return new HBox(open, new Badge(ui.text("chart.session.running"), Tone.ACCENT));
    }
    Button summary =
        Buttons.icon(
            ui,
            Icons.PRINT,
            "chart.summary",
            () -> ui.navigator().go(new Place.Summary(session.id())));
    var row = new HBox(open, summary);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private String day(SessionListItem session) {
    return ui.texts().date(LocalDate.ofInstant(session.openedAt(), ui.zone()));
  }

  private String dose(SessionListItem session) {
    return session.totalMg().signum() == 0
        ? ui.text("chart.session.noDose")
        : ui.text("chart.session.mg", session.totalMg().stripTrailingZeros().toPlainString());
  }

  /** In a word, what became of the integration window of this dose. */
  private Badge badge(Window window) {
    IntegrationWindow.State state = window.state(ui.clock().instant());
    return new Badge(
        ui.text("chart.session.window." + state.name()),
        switch (state) {
          case NOT_OPEN, OPEN -> Tone.ACCENT;
          case HELD -> Tone.GOOD;
          case MISSED -> Tone.WARNING;
        });
  }

  /** The moments themselves, for the pointer and for those who listen. */
  private void tell(LineButton line, Window window) {
    String opens = WindowCard.moment(ui, window.window().opensAt());
    String closes = WindowCard.moment(ui, window.window().closesAt());
    String moments = ui.text("chart.session.window.tip", opens, closes);
    LocalDateTime booked = window.booked();
    if (booked != null && !window.held()) {
      Instant at = booked.atZone(ui.zone()).toInstant();
      moments += " " + ui.text("chart.window.booked", WindowCard.moment(ui, at)) + ".";
    }
    Tip.on(line, moments);
    line.setAccessibleText(
        line.getAccessibleText()
            + ". "
            + ui.text("chart.session.window." + window.state(ui.clock().instant()).name())
            + ". "
            + moments);
  }
}
