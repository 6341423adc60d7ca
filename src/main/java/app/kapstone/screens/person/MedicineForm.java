package app.kapstone.screens.person;

import app.kapstone.domain.interaction.ListedMedicine;
import app.kapstone.domain.interaction.MedicineList;
import app.kapstone.domain.patient.MedicineTaken;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Field;
import app.kapstone.screens.kit.Form;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Visible;
import app.kapstone.screens.kit.Words;
import java.time.LocalDate;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.controlsfx.control.textfield.TextFields;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a medicine. What is typed is completed from the list; it counts as chosen from there
 * only when the therapist chose it. A free text that resembles a listed name leads to a question.
 */
final class MedicineForm implements FactForm<MedicineTaken> {
  private static final int OFFERED = 12;

  private final Ui ui;
  private final MedicineList list;
  private final Field<String> name;
  private final Field<String> dose;
  private final Field<@Nullable LocalDate> started;
  private final Field<@Nullable LocalDate> stopped;
  private final Label state = Words.caption("");
  private final Button meant;
  private final Form form;
  private Optional<ListedMedicine> chosen = Optional.empty();
  private Optional<ListedMedicine> like = Optional.empty();

  MedicineForm(Ui ui, MedicineList list) {
    this.ui = ui;
    this.list = list;
    name = Field.line(ui, MedicineTaken.NAME, "person.medicine.name");
    dose = Field.line(ui, MedicineTaken.DOSE, "person.medicine.dose");
    dose.help("person.medicine.dose.help");
    started = DayField.past(ui, "medicine.started", "person.medicine.started");
    stopped = DayField.any(ui, "medicine.stopped", "person.medicine.stopped");
    meant = Buttons.quiet(ui, Icons.HELP, "person.medicine.meant", this::takeMeant);
    state.setId("person-medicine-state");
    name.getChildren().add(2, new VBox(state, meant));
    form = new Form().row(name, dose).row(started, stopped);
    var line = (TextField) name.control();
    var completion =
        TextFields.<ListedMedicine>bindAutoCompletion(
            line,
            request -> list.beginningWith(request.getUserText()).stream().limit(OFFERED).toList(),
            new Shown());
    completion.setVisibleRowCount(OFFERED / 2);
    completion.setDelay(0);
    completion.setOnAutoCompleted(event -> choose(event.getCompletion()));
    line.textProperty().addListener((value, was, now) -> judge(now));
    judge("");
  }

  /** Names as they stand in the pop-up: the generic one, and the others beside it. */
  private static final class Shown extends StringConverter<ListedMedicine> {
    @Override
    public String toString(ListedMedicine medicine) {
      return medicine.name();
    }

    @Override
    public ListedMedicine fromString(String text) {
      throw new UnsupportedOperationException("nobody asks back");
    }
  }

  private void choose(ListedMedicine medicine) {
    chosen = Optional.of(medicine);
    ((TextField) name.control()).setText(medicine.name());
    judge(medicine.name());
  }

  private void takeMeant() {
    like.ifPresent(this::choose);
    dose.control().requestFocus();
  }

  private void judge(String typed) {
    if (chosen.isPresent() && !chosen.get().name().equals(typed.strip())) {
      chosen = Optional.empty();
    }
    like = chosen.isPresent() ? Optional.empty() : list.resembling(typed);
    Visible.when(like.isPresent(), meant);
    like.ifPresent(medicine -> {
      meant.setText(ui.text("person.medicine.didYouMean", medicine.name()));
      meant.setAccessibleText(meant.getText());
    });
    if (typed.isBlank()) {
      state.setText(ui.text("person.medicine.help"));
    } else if (chosen.isPresent()) {
      state.setText(ui.text("person.medicine.fromList"));
    } else {
      state.setText(ui.text("person.medicine.freeText"));
    }
  }

  @Override
  public Form form() {
    return form;
  }

  @Override
  public void fill(MedicineTaken fact) {
    chosen = fact.listed().flatMap(list::find);
    name.fill(fact.name());
    judge(fact.name());
    dose.fill(fact.dose());
    started.fill(fact.started());
    stopped.fill(fact.stopped());
  }

  @Override
  public MedicineTaken fact() {
    return new MedicineTaken(
        name.value(),
        chosen.map(ListedMedicine::key),
        dose.value(),
        started.value(),
        stopped.value());
  }
}
