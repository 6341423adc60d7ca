package app.kapstone.screens.person;

import app.kapstone.domain.interaction.MedicineList;
import app.kapstone.domain.patient.MedicineTaken;
import app.kapstone.domain.patient.PatientEntry;
import app.kapstone.domain.patient.PatientHistory;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Form;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.InteractionPane;
import app.kapstone.screens.kit.Ui;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.Button;

/** Medicines: one is stopped by its day, and what published sources say stands beneath. */
final class MedicineSection extends Section<MedicineTaken> {
  MedicineSection(Ui ui, Entries entries, PatientHistory history, MedicineList list) {
    super(
        ui,
        "person.medicine",
        entries,
        history,
        MedicineTaken.class,
        () -> new MedicineForm(ui, list));
    getChildren().add(new InteractionPane(ui, list, history));
  }

  @Override
  List<Button> actions(PatientEntry<MedicineTaken> entry) {
    if (entry.fact().stopped() != null) {
      return List.of();
    }
    Button stop = Buttons.quiet(ui, Icons.STOP, "person.medicine.stop", () -> askForLastDay(entry));
    return List.of(EntryLine.of(stop, entry, FactWords.of(ui, entry.fact())));
  }

  private void askForLastDay(PatientEntry<MedicineTaken> entry) {
    var day = DayField.any(ui, "medicine.stopped", "person.medicine.stop.day");
    day.required().fill(ui.today());
    day.check(typed -> typed == null ? null : after(entry.fact(), typed));
    ui.overlay()
        .form(
            "person.medicine.stop.title",
            new Form(day),
            "person.medicine.stop.do",
            () ->
                entries()
                    .change(entry, entry.fact().stoppedOn(Objects.requireNonNull(day.value()))));
  }

  private static LocalDate after(MedicineTaken medicine, LocalDate typed) {
    return Objects.requireNonNull(medicine.stoppedOn(typed).stopped());
  }
}
