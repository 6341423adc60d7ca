package app.kapstone.screens.calendar;

import app.kapstone.domain.calendar.CalendarDay.Placed;
import app.kapstone.domain.calendar.CalendarEntry;
import app.kapstone.domain.course.VisitState;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** A visit and what can be done with it. A visit of a course is changed in the chart. */
final class EntryPane extends VBox {
  EntryPane(Ui ui, CalendarActions actions, Placed placed) {
    CalendarEntry entry = placed.entry();
    var words = new EntryWords(ui);
    setId("calendar-entry");
    getStyleClass().add("k-form");
    getChildren()
        .addAll(
            Words.body(entry.who()),
            Words.body(words.kind(entry)),
            Words.muted(
                ui.text(
                    "chart.moment", ui.texts().day(entry.at().toLocalDate()), words.time(entry))));
    String state = words.state(placed);
    if (!state.isEmpty()) {
      var said = Words.caption(state);
      said.getStyleClass().add("k-doubt");
      getChildren().add(said);
    }
    var buttons = new FlowPane();
    buttons.getStyleClass().add("k-visits");
    if (entry.patients().size() == 1) {
      PatientId patient = entry.patients().getFirst();
      buttons
          .getChildren()
          .add(
              Buttons.plain(
                  ui,
                  Icons.PATIENT,
                  "calendar.chart",
                  () -> {
                    ui.overlay().closeAll();
                    ui.navigator().go(new Place.Chart(patient));
                  }));
    }
    if (!entry.ofCourse()) {
      own(ui, actions, entry, buttons);
    }
    buttons
        .getChildren()
        .add(Buttons.plain(ui, Icons.EXPORT, "calendar.save", () -> actions.save(entry)));
    getChildren().add(buttons);
  }

  private static void own(Ui ui, CalendarActions actions, CalendarEntry entry, FlowPane buttons) {
    buttons
        .getChildren()
        .addAll(
            Buttons.plain(ui, Icons.CALENDAR, "calendar.move", () -> actions.askForMove(entry)),
            Buttons.plain(
                ui, Icons.DONE, "calendar.held", () -> actions.mark(entry, VisitState.HELD)),
            Buttons.plain(
                ui, Icons.CLOSE, "calendar.missed", () -> actions.mark(entry, VisitState.MISSED)),
            Buttons.plain(
                ui, Icons.REMOVE, "calendar.off", () -> actions.mark(entry, VisitState.CANCELLED)));
  }
}
