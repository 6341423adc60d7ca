package app.kapstone.screens.home;

import app.kapstone.database.Database;
import app.kapstone.database.Reading;
import app.kapstone.domain.calendar.CalendarEntry;
import app.kapstone.domain.course.VisitId;
import app.kapstone.domain.patient.PatientData;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;

/**
 * A reminder of a visit. Kapstone sends nothing: it shows the words and where they go, and keeps
 * that they were sent. The words say neither what kind of visit it is nor what is treated.
 */
final class Reminder {
  private final Ui ui;
  private final Database database;
  private final Runnable reload;

  Reminder(Ui ui, Database database, Runnable reload) {
    this.ui = ui;
    this.database = database;
    this.reload = reload;
  }

  private record Ground(PatientData patient, String practice, String phone) {
    static Ground read(Reading r, CalendarEntry entry) {
      var details = r.practice().find().orElseThrow().details();
      return new Ground(
          r.patients().find(entry.patients().getFirst()).orElseThrow().data(),
          details.name(),
          details.phone());
    }
  }

  void ask(CalendarEntry entry) {
    ui.background()
        .run(() -> database.<Ground>read(r -> Ground.read(r, entry)))
        .onSuccess(ground -> show(entry, ground))
        .start();
  }

  private void show(CalendarEntry entry, Ground ground) {
    var words =
        new TextArea(
            ui.text(
                "home.reminder.words",
                ui.texts().day(entry.at().toLocalDate()),
                ui.texts().time(entry.at().toLocalTime()),
                ground.practice(),
                ground.phone()));
    words.setId("reminder-words");
    words.setAccessibleText(ui.text("home.reminder.copy"));
    words.setEditable(false);
    words.setWrapText(true);
    words.setPrefRowCount(3);
    var content =
        new VBox(
            Words.body(
                ui.text(
                    "home.reminder.to",
                    entry.who(),
                    ground.patient().phone(),
                    ground.patient().email())),
            Words.caption(ui.text("home.reminder.copy")),
            words);
    content.getStyleClass().add("k-form");
    ui.overlay().ask("home.reminder.title", content, "home.reminder.sent", () -> sent(entry));
  }

  private void sent(CalendarEntry entry) {
    ui.background()
        .run(() -> {
          database.change(w -> w.courses().reminded(new VisitId(entry.id())));
          return true;
        })
        .onSuccess(written -> reload.run())
        .start();
  }
}
