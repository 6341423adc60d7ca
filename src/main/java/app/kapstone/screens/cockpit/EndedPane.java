package app.kapstone.screens.cockpit;

import app.kapstone.domain.course.IntegrationWindow;
import app.kapstone.domain.course.VisitId;
import app.kapstone.domain.dosing.Esketamine;
import app.kapstone.domain.dosing.MonitoringDue;
import app.kapstone.domain.emergency.Emergency;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** What comes after the end: the note and the summary. */
final class EndedPane extends VBox {
  EndedPane(Ui ui, Keeper keeper, Runnable onSummary) {
    setId("cockpit-ended");
    getStyleClass().addAll("k-card", "k-ended");
    var buttons =
        new FlowPane(
            Buttons.primary(
                ui,
                Icons.NOTE,
                "cockpit.ended.note",
                () -> keeper.note(note -> ui.navigator().go(new Place.Note(note)))),
            Buttons.plain(ui, Icons.DOCUMENT, "cockpit.ended.summary", onSummary));
    buttons.setHgap(10);
    buttons.setVgap(10);
    getChildren()
        .addAll(
            Words.section(ui.text("cockpit.ended.title")),
            Words.body(ui.text("cockpit.ended.next")));
    window(ui, keeper);
    opened(ui, keeper);
    if (Esketamine.given(keeper.state())) {
      getChildren()
          .add(
              Words.body(
                  ui.text(
                      "cockpit.ended.sheet",
                      MonitoringDue.DAYS,
                      keeper.words().source(MonitoringDue.RULE))));
      buttons
          .getChildren()
          .add(
              Buttons.plain(
                  ui,
                  Icons.DOCUMENT,
                  "cockpit.ended.monitoring",
                  () -> ui.navigator().go(new Place.Monitoring(keeper.opened().session().id()))));
    }
    again(ui, keeper, buttons);
    getChildren().add(buttons);
  }

  /** Without a dose the visit is still to come: its gate says what can be done with it. */
  private void again(Ui ui, Keeper keeper, FlowPane buttons) {
    VisitId visit = keeper.opened().session().visitId();
    if (visit != null && keeper.state().firstDoseAt().isEmpty()) {
      Label words = Words.body(ui.text("cockpit.ended.noDose"));
      words.setId("ended-noDose");
      getChildren().add(words);
      buttons
          .getChildren()
          .add(
              Buttons.plain(
                  ui,
                  Icons.START,
                  "cockpit.ended.gate",
                  () -> ui.navigator().go(new Place.Gate(visit))));
    }
  }

  private void window(Ui ui, Keeper keeper) {
    var series = keeper.opened().protocol().series();
    keeper
        .state()
        .firstDoseAt()
        .ifPresent(dose -> {
          IntegrationWindow window = IntegrationWindow.of(series, dose);
          Label words =
              Words.body(
                  ui.text(
                      "cockpit.ended.window",
                      ui.texts().dateTime(window.closesAt(), ui.zone()),
                      window.hoursLeft(ui.clock().instant()),
                      keeper.words().source(series.complete().integrationWindowHours().source())));
          words.setId("ended-window");
          getChildren().add(words);
        });
  }

  private void opened(Ui ui, Keeper keeper) {
    String names =
        Emergency.of(keeper.state().counted()).stream()
            .map(Emergency::name)
            .collect(Collectors.joining(", "));
    if (!names.isEmpty()) {
      Label words = Words.body(ui.text("cockpit.ended.emergency", names));
      words.setId("ended-emergency");
      getChildren()
          .addAll(
              words,
              Buttons.plain(
                  ui,
                  Icons.WARNING,
                  "cockpit.ended.adverse",
                  () ->
                      ui.navigator().go(new Place.Safety(keeper.opened().session().patientId()))));
    }
  }
}
