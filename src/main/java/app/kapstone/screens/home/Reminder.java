package app.kapstone.screens.home;

import app.kapstone.database.Database;
import app.kapstone.database.Reading;
import app.kapstone.domain.calendar.AppointmentId;
import app.kapstone.domain.calendar.CalendarEntry;
import app.kapstone.domain.course.VisitId;
import app.kapstone.domain.patient.PatientData;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

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

  /**
   * @param patient null where the visit names nobody of the record
   */
  private record Ground(@Nullable PatientData patient, String practice, String phone) {
    static Ground read(Reading r, @Nullable PatientId patient) {
      var details = r.practice().find().orElseThrow().details();
      return new Ground(
          patient == null ? null : r.patients().find(patient).orElseThrow().data(),
          details.name(),
          details.phone());
    }
  }

  void ask(Today.ToRemind each) {
    ui.background()
        .run(() -> database.<Ground>read(r -> Ground.read(r, each.who().patient())))
        .onSuccess(ground -> show(each, ground))
        .start();
  }

  private void show(Today.ToRemind each, Ground ground) {
    CalendarEntry entry = each.entry();
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
            Words.body(to(each.who().name(), ground.patient())),
            Words.caption(ui.text("home.reminder.copy")),
            words);
    content.getStyleClass().add("k-form");
    ui.overlay().ask("home.reminder.title", content, "home.reminder.sent", () -> sent(each));
  }

  private String to(String name, @Nullable PatientData patient) {
    return patient == null
        ? ui.text("home.reminder.nobody", name)
        : ui.text("home.reminder.to", name, patient.phone(), patient.email());
  }

  private void sent(Today.ToRemind each) {
    CalendarEntry entry = each.entry();
    ui.background()
        .run(() -> {
          database.change(w -> {
            if (entry.ofCourse()) {
              w.courses().reminded(new VisitId(entry.id()));
            } else {
              w.calendar().reminded(new AppointmentId(entry.id()), each.who().patient());
            }
          });
          return true;
        })
        .onSuccess(written -> reload.run())
        .start();
  }
}
